/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment BalanceCard_account on Account {\n    balances {\n      id\n      businessUnit\n      points\n    }\n    loyaltyIds\n  }\n": typeof types.BalanceCard_AccountFragmentDoc,
    "\n  query History($session: ID!, $first: Int!, $after: String) {\n    session(correlationId: $session) {\n      id\n      account {\n        id\n        ledger(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              createdAt\n              ...HistoryEntry_entry\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": typeof types.HistoryDocument,
    "\n  fragment HistoryEntry_entry on LedgerEntry {\n    id\n    type\n    description\n    points\n    createdAt\n    businessUnit\n    offer {\n      id\n      category\n    }\n    activity {\n      id\n      amount\n    }\n  }\n": typeof types.HistoryEntry_EntryFragmentDoc,
    "query ErrorReasons {\n  errorReasons {\n    reason\n  }\n}": typeof types.ErrorReasonsDocument,
    "\n  fragment OfferCard_offer on MemberOffer {\n    id\n    offerCode\n    version\n    name\n    shortDescription\n    longDescription\n    terms\n    category\n    rank\n    acceptanceState\n    activation\n    action\n    businessUnit\n    minAmount\n    rewardType\n    rewardValue\n    frequency\n    progress\n    timesRewarded\n    limitPerMember\n    effectiveDate\n    expiryDate\n  }\n": typeof types.OfferCard_OfferFragmentDoc,
    "\n  query Offers($session: ID!) {\n    session(correlationId: $session) {\n      id\n      bestOffer {\n        id\n      }\n      targeted: offers(kind: TARGETED, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      mass: offers(kind: MASS, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      future: offers(kind: FUTURE, first: 20) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n    }\n  }\n": typeof types.OffersDocument,
    "\n  mutation RespondToOffer($input: RespondToOfferInput!) {\n    respondToOffer(input: $input) {\n      offer {\n        id\n        acceptanceState\n        acceptanceDate\n        version\n      }\n    }\n  }\n": typeof types.RespondToOfferDocument,
    "\n  fragment ProfilePage_account on Account {\n    id\n    loyaltyIds\n    email\n    phoneNumber\n    createdAt\n    optIn\n    optInUpdatedAt\n  }\n": typeof types.ProfilePage_AccountFragmentDoc,
    "\n  mutation SetOptIn($input: SetOptInInput!) {\n    setOptIn(input: $input) {\n      account {\n        id\n        optIn\n        optInUpdatedAt\n      }\n    }\n  }\n": typeof types.SetOptInDocument,
    "\n  query Member($session: ID!) {\n    session(correlationId: $session) {\n      id\n      programme {\n        currency\n        timeZone\n        ...Till_programme\n      }\n      account {\n        id\n        ...BalanceCard_account\n        ...ProfilePage_account\n      }\n    }\n  }\n": typeof types.MemberDocument,
    "\n  mutation StartSession($input: StartSessionInput!) {\n    startSession(input: $input) {\n      session {\n        id\n        correlationId\n        account {\n          id\n        }\n      }\n    }\n  }\n": typeof types.StartSessionDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCorrelationId\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  query Statistics {\n    programme {\n      offers(first: 100, promoStatus: ACTIVE) {\n        nodes {\n          code\n          name\n          activation\n          translations {\n            locale\n            name\n          }\n          statistics {\n            members\n            accepted\n            declined\n            completed\n            rewards\n            points\n          }\n        }\n      }\n    }\n  }\n": typeof types.StatisticsDocument,
    "\n  fragment NearMiss_prompt on Prompt {\n    id\n    promptMessageId\n    message\n    amountRemaining\n    offer {\n      id\n      name\n      minAmount\n    }\n  }\n": typeof types.NearMiss_PromptFragmentDoc,
    "\n  mutation CapturePromptResponse($input: CapturePromptResponseInput!) {\n    capturePromptResponse(input: $input) {\n      prompt {\n        id\n        response\n      }\n    }\n  }\n": typeof types.CapturePromptResponseDocument,
    "\n  fragment Till_programme on ProgrammeInfo {\n    actions\n    businessUnits\n  }\n": typeof types.Till_ProgrammeFragmentDoc,
    "\n  mutation SendActivity($input: SendActivityInput!) {\n    sendActivity(input: $input) {\n      activityId\n      replayed\n      earned {\n        businessUnit\n        rewards {\n          total\n        }\n      }\n      completedOffers {\n        id\n        name\n        acceptanceState\n        timesRewarded\n        progress\n      }\n      account {\n        id\n        balances {\n          id\n          businessUnit\n          points\n        }\n      }\n    }\n  }\n": typeof types.SendActivityDocument,
    "\n  mutation TrialActivity($input: SendTrialActivityInput!) {\n    sendTrialActivity(input: $input) {\n      awards {\n        cause\n        category\n        points\n      }\n      outcomes {\n        outcome\n        points\n        progress\n        reasons {\n          code\n          message\n        }\n        offer {\n          id\n          offerCode\n          name\n          minAmount\n          frequency\n        }\n      }\n      prompts {\n        id\n        ...NearMiss_prompt\n      }\n    }\n  }\n": typeof types.TrialActivityDocument,
};
const documents: Documents = {
    "\n  fragment BalanceCard_account on Account {\n    balances {\n      id\n      businessUnit\n      points\n    }\n    loyaltyIds\n  }\n": types.BalanceCard_AccountFragmentDoc,
    "\n  query History($session: ID!, $first: Int!, $after: String) {\n    session(correlationId: $session) {\n      id\n      account {\n        id\n        ledger(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              createdAt\n              ...HistoryEntry_entry\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n": types.HistoryDocument,
    "\n  fragment HistoryEntry_entry on LedgerEntry {\n    id\n    type\n    description\n    points\n    createdAt\n    businessUnit\n    offer {\n      id\n      category\n    }\n    activity {\n      id\n      amount\n    }\n  }\n": types.HistoryEntry_EntryFragmentDoc,
    "query ErrorReasons {\n  errorReasons {\n    reason\n  }\n}": types.ErrorReasonsDocument,
    "\n  fragment OfferCard_offer on MemberOffer {\n    id\n    offerCode\n    version\n    name\n    shortDescription\n    longDescription\n    terms\n    category\n    rank\n    acceptanceState\n    activation\n    action\n    businessUnit\n    minAmount\n    rewardType\n    rewardValue\n    frequency\n    progress\n    timesRewarded\n    limitPerMember\n    effectiveDate\n    expiryDate\n  }\n": types.OfferCard_OfferFragmentDoc,
    "\n  query Offers($session: ID!) {\n    session(correlationId: $session) {\n      id\n      bestOffer {\n        id\n      }\n      targeted: offers(kind: TARGETED, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      mass: offers(kind: MASS, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      future: offers(kind: FUTURE, first: 20) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n    }\n  }\n": types.OffersDocument,
    "\n  mutation RespondToOffer($input: RespondToOfferInput!) {\n    respondToOffer(input: $input) {\n      offer {\n        id\n        acceptanceState\n        acceptanceDate\n        version\n      }\n    }\n  }\n": types.RespondToOfferDocument,
    "\n  fragment ProfilePage_account on Account {\n    id\n    loyaltyIds\n    email\n    phoneNumber\n    createdAt\n    optIn\n    optInUpdatedAt\n  }\n": types.ProfilePage_AccountFragmentDoc,
    "\n  mutation SetOptIn($input: SetOptInInput!) {\n    setOptIn(input: $input) {\n      account {\n        id\n        optIn\n        optInUpdatedAt\n      }\n    }\n  }\n": types.SetOptInDocument,
    "\n  query Member($session: ID!) {\n    session(correlationId: $session) {\n      id\n      programme {\n        currency\n        timeZone\n        ...Till_programme\n      }\n      account {\n        id\n        ...BalanceCard_account\n        ...ProfilePage_account\n      }\n    }\n  }\n": types.MemberDocument,
    "\n  mutation StartSession($input: StartSessionInput!) {\n    startSession(input: $input) {\n      session {\n        id\n        correlationId\n        account {\n          id\n        }\n      }\n    }\n  }\n": types.StartSessionDocument,
    "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCorrelationId\n    }\n  }\n": types.EndSessionDocument,
    "\n  query Statistics {\n    programme {\n      offers(first: 100, promoStatus: ACTIVE) {\n        nodes {\n          code\n          name\n          activation\n          translations {\n            locale\n            name\n          }\n          statistics {\n            members\n            accepted\n            declined\n            completed\n            rewards\n            points\n          }\n        }\n      }\n    }\n  }\n": types.StatisticsDocument,
    "\n  fragment NearMiss_prompt on Prompt {\n    id\n    promptMessageId\n    message\n    amountRemaining\n    offer {\n      id\n      name\n      minAmount\n    }\n  }\n": types.NearMiss_PromptFragmentDoc,
    "\n  mutation CapturePromptResponse($input: CapturePromptResponseInput!) {\n    capturePromptResponse(input: $input) {\n      prompt {\n        id\n        response\n      }\n    }\n  }\n": types.CapturePromptResponseDocument,
    "\n  fragment Till_programme on ProgrammeInfo {\n    actions\n    businessUnits\n  }\n": types.Till_ProgrammeFragmentDoc,
    "\n  mutation SendActivity($input: SendActivityInput!) {\n    sendActivity(input: $input) {\n      activityId\n      replayed\n      earned {\n        businessUnit\n        rewards {\n          total\n        }\n      }\n      completedOffers {\n        id\n        name\n        acceptanceState\n        timesRewarded\n        progress\n      }\n      account {\n        id\n        balances {\n          id\n          businessUnit\n          points\n        }\n      }\n    }\n  }\n": types.SendActivityDocument,
    "\n  mutation TrialActivity($input: SendTrialActivityInput!) {\n    sendTrialActivity(input: $input) {\n      awards {\n        cause\n        category\n        points\n      }\n      outcomes {\n        outcome\n        points\n        progress\n        reasons {\n          code\n          message\n        }\n        offer {\n          id\n          offerCode\n          name\n          minAmount\n          frequency\n        }\n      }\n      prompts {\n        id\n        ...NearMiss_prompt\n      }\n    }\n  }\n": types.TrialActivityDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BalanceCard_account on Account {\n    balances {\n      id\n      businessUnit\n      points\n    }\n    loyaltyIds\n  }\n"): (typeof documents)["\n  fragment BalanceCard_account on Account {\n    balances {\n      id\n      businessUnit\n      points\n    }\n    loyaltyIds\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query History($session: ID!, $first: Int!, $after: String) {\n    session(correlationId: $session) {\n      id\n      account {\n        id\n        ledger(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              createdAt\n              ...HistoryEntry_entry\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query History($session: ID!, $first: Int!, $after: String) {\n    session(correlationId: $session) {\n      id\n      account {\n        id\n        ledger(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              id\n              createdAt\n              ...HistoryEntry_entry\n            }\n          }\n          pageInfo {\n            hasNextPage\n            endCursor\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment HistoryEntry_entry on LedgerEntry {\n    id\n    type\n    description\n    points\n    createdAt\n    businessUnit\n    offer {\n      id\n      category\n    }\n    activity {\n      id\n      amount\n    }\n  }\n"): (typeof documents)["\n  fragment HistoryEntry_entry on LedgerEntry {\n    id\n    type\n    description\n    points\n    createdAt\n    businessUnit\n    offer {\n      id\n      category\n    }\n    activity {\n      id\n      amount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ErrorReasons {\n  errorReasons {\n    reason\n  }\n}"): (typeof documents)["query ErrorReasons {\n  errorReasons {\n    reason\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferCard_offer on MemberOffer {\n    id\n    offerCode\n    version\n    name\n    shortDescription\n    longDescription\n    terms\n    category\n    rank\n    acceptanceState\n    activation\n    action\n    businessUnit\n    minAmount\n    rewardType\n    rewardValue\n    frequency\n    progress\n    timesRewarded\n    limitPerMember\n    effectiveDate\n    expiryDate\n  }\n"): (typeof documents)["\n  fragment OfferCard_offer on MemberOffer {\n    id\n    offerCode\n    version\n    name\n    shortDescription\n    longDescription\n    terms\n    category\n    rank\n    acceptanceState\n    activation\n    action\n    businessUnit\n    minAmount\n    rewardType\n    rewardValue\n    frequency\n    progress\n    timesRewarded\n    limitPerMember\n    effectiveDate\n    expiryDate\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Offers($session: ID!) {\n    session(correlationId: $session) {\n      id\n      bestOffer {\n        id\n      }\n      targeted: offers(kind: TARGETED, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      mass: offers(kind: MASS, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      future: offers(kind: FUTURE, first: 20) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Offers($session: ID!) {\n    session(correlationId: $session) {\n      id\n      bestOffer {\n        id\n      }\n      targeted: offers(kind: TARGETED, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      mass: offers(kind: MASS, first: 50) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n      future: offers(kind: FUTURE, first: 20) {\n        nodes {\n          id\n          ...OfferCard_offer\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RespondToOffer($input: RespondToOfferInput!) {\n    respondToOffer(input: $input) {\n      offer {\n        id\n        acceptanceState\n        acceptanceDate\n        version\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RespondToOffer($input: RespondToOfferInput!) {\n    respondToOffer(input: $input) {\n      offer {\n        id\n        acceptanceState\n        acceptanceDate\n        version\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProfilePage_account on Account {\n    id\n    loyaltyIds\n    email\n    phoneNumber\n    createdAt\n    optIn\n    optInUpdatedAt\n  }\n"): (typeof documents)["\n  fragment ProfilePage_account on Account {\n    id\n    loyaltyIds\n    email\n    phoneNumber\n    createdAt\n    optIn\n    optInUpdatedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetOptIn($input: SetOptInInput!) {\n    setOptIn(input: $input) {\n      account {\n        id\n        optIn\n        optInUpdatedAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SetOptIn($input: SetOptInInput!) {\n    setOptIn(input: $input) {\n      account {\n        id\n        optIn\n        optInUpdatedAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Member($session: ID!) {\n    session(correlationId: $session) {\n      id\n      programme {\n        currency\n        timeZone\n        ...Till_programme\n      }\n      account {\n        id\n        ...BalanceCard_account\n        ...ProfilePage_account\n      }\n    }\n  }\n"): (typeof documents)["\n  query Member($session: ID!) {\n    session(correlationId: $session) {\n      id\n      programme {\n        currency\n        timeZone\n        ...Till_programme\n      }\n      account {\n        id\n        ...BalanceCard_account\n        ...ProfilePage_account\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartSession($input: StartSessionInput!) {\n    startSession(input: $input) {\n      session {\n        id\n        correlationId\n        account {\n          id\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation StartSession($input: StartSessionInput!) {\n    startSession(input: $input) {\n      session {\n        id\n        correlationId\n        account {\n          id\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCorrelationId\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($input: EndSessionInput!) {\n    endSession(input: $input) {\n      endedCorrelationId\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Statistics {\n    programme {\n      offers(first: 100, promoStatus: ACTIVE) {\n        nodes {\n          code\n          name\n          activation\n          translations {\n            locale\n            name\n          }\n          statistics {\n            members\n            accepted\n            declined\n            completed\n            rewards\n            points\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Statistics {\n    programme {\n      offers(first: 100, promoStatus: ACTIVE) {\n        nodes {\n          code\n          name\n          activation\n          translations {\n            locale\n            name\n          }\n          statistics {\n            members\n            accepted\n            declined\n            completed\n            rewards\n            points\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NearMiss_prompt on Prompt {\n    id\n    promptMessageId\n    message\n    amountRemaining\n    offer {\n      id\n      name\n      minAmount\n    }\n  }\n"): (typeof documents)["\n  fragment NearMiss_prompt on Prompt {\n    id\n    promptMessageId\n    message\n    amountRemaining\n    offer {\n      id\n      name\n      minAmount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CapturePromptResponse($input: CapturePromptResponseInput!) {\n    capturePromptResponse(input: $input) {\n      prompt {\n        id\n        response\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CapturePromptResponse($input: CapturePromptResponseInput!) {\n    capturePromptResponse(input: $input) {\n      prompt {\n        id\n        response\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Till_programme on ProgrammeInfo {\n    actions\n    businessUnits\n  }\n"): (typeof documents)["\n  fragment Till_programme on ProgrammeInfo {\n    actions\n    businessUnits\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendActivity($input: SendActivityInput!) {\n    sendActivity(input: $input) {\n      activityId\n      replayed\n      earned {\n        businessUnit\n        rewards {\n          total\n        }\n      }\n      completedOffers {\n        id\n        name\n        acceptanceState\n        timesRewarded\n        progress\n      }\n      account {\n        id\n        balances {\n          id\n          businessUnit\n          points\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SendActivity($input: SendActivityInput!) {\n    sendActivity(input: $input) {\n      activityId\n      replayed\n      earned {\n        businessUnit\n        rewards {\n          total\n        }\n      }\n      completedOffers {\n        id\n        name\n        acceptanceState\n        timesRewarded\n        progress\n      }\n      account {\n        id\n        balances {\n          id\n          businessUnit\n          points\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrialActivity($input: SendTrialActivityInput!) {\n    sendTrialActivity(input: $input) {\n      awards {\n        cause\n        category\n        points\n      }\n      outcomes {\n        outcome\n        points\n        progress\n        reasons {\n          code\n          message\n        }\n        offer {\n          id\n          offerCode\n          name\n          minAmount\n          frequency\n        }\n      }\n      prompts {\n        id\n        ...NearMiss_prompt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TrialActivity($input: SendTrialActivityInput!) {\n    sendTrialActivity(input: $input) {\n      awards {\n        cause\n        category\n        points\n      }\n      outcomes {\n        outcome\n        points\n        progress\n        reasons {\n          code\n          message\n        }\n        offer {\n          id\n          offerCode\n          name\n          minAmount\n          frequency\n        }\n      }\n      prompts {\n        id\n        ...NearMiss_prompt\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;