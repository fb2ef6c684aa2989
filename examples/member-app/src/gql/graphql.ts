/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The state of an offer for one member. */
export type AcceptanceState =
  /** The member has accepted the offer. */
  | 'ACCEPTED'
  /** The member has met the requirement of the offer as often as the offer allows. No answer leads to this state, and none changes it. The offer is open again after a reversal takes a reward back, or after its limit is raised. */
  | 'COMPLETED'
  /** The member has declined the offer. This state is final. */
  | 'DECLINED'
  /** The member has not answered, or has taken back an acceptance. */
  | 'NONE';

/** Whether activities count towards an offer before the member has accepted it. */
export type Activation =
  /** Activities count unless the member has declined the offer. */
  | 'AUTO_LOAD'
  /** Activities count only after the member has accepted the offer. */
  | 'LOAD_TO_CARD';

/** The input of capturePromptResponse. */
export type CapturePromptResponseInput = {
  /** A session of the member: that of the prompt, or another one. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** The `promptMessageId` of the prompt. An unknown prompt, or one of another account, is PROMPT_MESSAGE_NOT_FOUND. */
  promptMessageId: string;
  /** The answer. A missing, null or other value is PROMPT_RESPONSE_INVALID. */
  response?: PromptResponse | null | undefined;
};

/** The input of endSession. */
export type EndSessionInput = {
  /** The session to end. An unknown, ended or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
};

/** The reason of a documented error, as in `extensions.reason`. The query errorReasons returns one entry for each value. */
export type ErrorReason =
  /** The answer to the offer is missing, or is not one of ACCEPTED, DECLINED and UNACCEPTED. */
  | 'ACCEPTANCE_STATE_INVALID'
  /** An account violates a rule of programme files, or there are too many. `violations` lists every violation with its path. No account was written. */
  | 'ACCOUNTS_INVALID'
  /** No account has this identifier, or the caller may not act for the account. */
  | 'ACCOUNT_NOT_FOUND'
  /** The action is missing or blank, or the programme has no enabled action with this name. */
  | 'ACTION_NOT_FOUND'
  /** An activity with this ID has been recorded before, for this or another account. If `onExisting` is REPLAY, its account or its content is different. */
  | 'ACTIVITY_ALREADY_EXISTS'
  /** No activity has this ID. */
  | 'ACTIVITY_NOT_FOUND'
  /** An adjustment with this ID has been made before, for this or another account. If `onExisting` is REPLAY, its account or its content is different. */
  | 'ADJUSTMENT_ALREADY_EXISTS'
  /** The amount of the activity is not a whole number, or is negative. It is in minor units of the currency. */
  | 'AMOUNT_INVALID'
  /** An argument that has no documented error of its own is invalid. `field` is its path. */
  | 'ARGUMENT_INVALID'
  /** The business unit is disabled in the programme. */
  | 'BUSINESS_UNIT_DISABLED'
  /** The programme has no business unit with this name. */
  | 'BUSINESS_UNIT_INVALID'
  /** The channel is null or blank, or the programme has no channel with this name. */
  | 'CHANNEL_NOT_FOUND'
  /** The record is invalid, or an immutable field has another value. `violations` lists every violation with its path. */
  | 'CONTACT_INVALID'
  /** No contact has this ID or response tracking code. */
  | 'CONTACT_NOT_FOUND'
  /** The contact does not have an etag that `ifMatch` lists, it has one that `ifNoneMatch` lists, or it was modified after `ifUnmodifiedSince`. */
  | 'CONTACT_PRECONDITION_FAILED'
  /** Neither `ifMatch` nor `ifUnmodifiedSince` was sent. updateContact requires one of them, so that no change overwrites another. */
  | 'CONTACT_PRECONDITION_REQUIRED'
  /** A session with this correlation ID exists. It has expired, or belongs to another account. */
  | 'CORRELATION_ID_IN_USE'
  /** The service executes only the documents of its manifest, and this document is not one of them. A changed document needs a new manifest. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The extended data is not a list of entries, or has too many, or its names and values have too many bytes in UTF-8. */
  | 'EXTENDED_DATA_INVALID'
  /** The caller is authenticated, but its token has no scope that permits the field. */
  | 'FORBIDDEN'
  /** A negative adjustment would leave the balance below 0. `balance` is the balance now. */
  | 'INSUFFICIENT_POINTS'
  /** The loyalty ID does not belong to the account of the session. */
  | 'LOYALTY_ID_NOT_ASSOCIATED'
  /** The path exists, and does not take the method of the request. The header `Allow` lists those that it takes. */
  | 'METHOD_NOT_ALLOWED'
  /** The member has completed the offer. No answer changes this state. */
  | 'OFFER_COMPLETED'
  /** The member has declined the offer. This state is final. */
  | 'OFFER_DECLINED'
  /** The expiry date of the offer has passed. */
  | 'OFFER_EXPIRED'
  /** The `promoStatus` of the offer is not ACTIVE. Only an ACTIVE offer can be accepted. */
  | 'OFFER_NOT_ACTIVE'
  /** The display date of the offer is in the future. */
  | 'OFFER_NOT_DISPLAYED'
  /** The offer does not exist, or was not targeted to the account of the session. */
  | 'OFFER_NOT_TARGETED'
  /** The operation or its variables exceed a limit of the service. Nothing was executed. Select less, or send several requests. */
  | 'OPERATION_TOO_LARGE'
  /** The answer to the opt-in question is neither ACCEPTED nor DECLINED. */
  | 'OPT_IN_INVALID'
  /** The answer to the opt-in question is missing or null. */
  | 'OPT_IN_MISSING'
  /** A browser sent the request for a page of an origin that `CORS_ORIGIN` does not allow. Nothing was executed. */
  | 'ORIGIN_NOT_ALLOWED'
  /** The response took too long, or the connection to the database was lost while a record whose ID the service generated was written. Every call is safe to repeat except sendActivity without an `activityId` and adjustPoints without an `adjustmentId`, which would change points twice. docs/frontends.md#retry lists what a repeated call returns if the first one was executed. */
  | 'OUTCOME_UNKNOWN'
  /** The service has no resource at the path of the request. */
  | 'PATH_NOT_FOUND'
  /** The points that the activity earns, a balance of the account after the call, or one of its totals, do not fit the type Int of GraphQL. */
  | 'POINTS_OUT_OF_RANGE'
  /** A record of the programme is invalid, or there are too many records. `violations` lists every violation with its path, in the words of an import. Nothing was written. */
  | 'PROGRAMME_INVALID'
  /** `ifVersion` is not the current version of the programme. Nothing was written. */
  | 'PROGRAMME_VERSION_CONFLICT'
  /** The account of the session has no prompt with this ID. */
  | 'PROMPT_MESSAGE_NOT_FOUND'
  /** The answer to the prompt is missing, or is not one of ACCEPTED, DECLINED and DEFERRED. */
  | 'PROMPT_RESPONSE_INVALID'
  /** The request is not valid HTTP, or its body is not JSON in UTF-8. Nothing was executed. */
  | 'REQUEST_INVALID'
  /** The body of the request is too large. Nothing was executed. */
  | 'REQUEST_TOO_LARGE'
  /** The response is too large to be sent, or the records that it needs are too large to be read: then only the field at `path` fails. All mutations of the request have been executed; their results are not returned. */
  | 'RESPONSE_TOO_LARGE'
  /** The session does not exist, has expired, or belongs to an account that the caller may not act for. Call startSession first. */
  | 'SESSION_NOT_FOUND'
  /** The caller has exceeded a rate limit. Wait before the next request. */
  | 'TOO_MANY_REQUESTS'
  /** Response tracking codes are unique. A contact with this code exists. */
  | 'TRACKING_CODE_IN_USE'
  /** A transient fault, for example a busy database. The call was executed completely or not at all, and a retry is safe. */
  | 'TRY_AGAIN'
  /** The request has no token, or its token is invalid or has expired. */
  | 'UNAUTHENTICATED'
  /** The content type of the request is missing or another one, or its charset or content encoding is not supported. Nothing was executed. */
  | 'UNSUPPORTED_MEDIA_TYPE'
  /** The time of the activity is missing, or is not an ISO 8601 date or date-time with offset. */
  | 'WHEN_NOT_FOUND';

/** What sendActivity or adjustPoints does if the `activityId` or `adjustmentId` has been used before. */
export type ExistingActivity =
  /** The call fails with ACTIVITY_ALREADY_EXISTS or ADJUSTMENT_ALREADY_EXISTS. */
  | 'REJECT'
  /** If the account and the content are the same, the first result is returned again and nothing is written, so a retry is safe. Otherwise, the call fails as with REJECT. */
  | 'REPLAY';

/** One entry of further data about an activity. It is stored as it was sent. */
export type ExtendedDataInput = {
  /** The name of the entry. */
  name: string;
  /** The value of the entry. */
  value?: string | null | undefined;
};

/** The type of an identifier by which an account is found. */
export type IdentifierType =
  /** The account ID in the programme. */
  | 'ACCOUNT_ID'
  /** The e-mail address of the account. Case is ignored. */
  | 'EMAIL'
  /** The ID of the account in another system of the retailer. */
  | 'EXTERNAL_ID'
  /** The number of a loyalty card of the account. */
  | 'LOYALTY_ID'
  /** The phone number of the account, exactly as the programme records it. */
  | 'PHONE_NUMBER';

/** Why points changed. Further types may follow: clients must accept values that they do not know. */
export type LedgerEntryType =
  /** Staff gave points or took them. */
  | 'ADJUSTMENT'
  /** An activity earned the points by an earn rule or an offer. */
  | 'EARN'
  /** A reversal took an entry back. */
  | 'REVERSAL';

/** An answer that a member can give to an offer. Any other value is ACCEPTANCE_STATE_INVALID. */
export type OfferResponse =
  /** The member accepts the offer. */
  | 'ACCEPTED'
  /** The member declines the offer. This answer is final. */
  | 'DECLINED'
  /** The member takes back an acceptance. The state of the offer becomes NONE. */
  | 'UNACCEPTED';

/** An answer to the opt-in question: whether the programme may send communications to the member. Any other value is OPT_IN_INVALID. */
export type OptInStatus =
  /** The member agrees to communications. */
  | 'ACCEPTED'
  /** The member declines communications. */
  | 'DECLINED';

/** What an activity does for an offer of the member. */
export type OutcomeKind =
  /** The activity would count with a slightly higher amount: what is missing is within the `nearMissWindow` of the offer. The only reason is AMOUNT_TOO_LOW. Without `asOf`, there is a prompt for the offer, unless the member has accepted or declined it in this session. */
  | 'NEAR_MISS'
  /** The activity does nothing for the offer. There is a reason for each obstacle. */
  | 'NOT_APPLIED'
  /** The activity counts, and the offer needs more of them before it pays. The only reason is MORE_ACTIVITIES_NEEDED. */
  | 'PROGRESSED'
  /** The offer pays its reward, which can be 0 points. There are no reasons. */
  | 'REWARDED';

/** Why an offer does not pay its reward for an activity. An outcome lists first what is about the activity, then what the member has done with the offer, and then what is about the offer in the programme. */
export type OutcomeReasonCode =
  /** The offer requires another action. */
  | 'ACTION_DIFFERS'
  /** The amount is below the minimum amount of the offer. `required` is the minimum amount, `actual` the amount of the activity and `missing` the difference, in minor units of the currency. */
  | 'AMOUNT_TOO_LOW'
  /** The offer belongs to another business unit than the activity. */
  | 'BUSINESS_UNIT_DIFFERS'
  /** The member has completed the offer. It stands without LIMIT_REACHED. */
  | 'COMPLETED'
  /** The member has declined the offer. */
  | 'DECLINED'
  /** The time as of which the offer is evaluated is after its expiry date, which is `until`. */
  | 'EXPIRED'
  /** The member has received the maximum number of rewards, and the offer is not COMPLETED: the programme has lowered the limit since. */
  | 'LIMIT_REACHED'
  /** The activity counts, and more are needed for the reward. `required` is the `frequency` of the offer, `actual` the progress after the activity and `missing` the number of further activities. */
  | 'MORE_ACTIVITIES_NEEDED'
  /** The offer counts only after it has been accepted (LOAD_TO_CARD), and the member has not accepted it. */
  | 'NOT_ACCEPTED'
  /** The status of the offer in the programme is not ACTIVE. */
  | 'NOT_ACTIVE'
  /** The time as of which the offer is evaluated is before its effective date, which is `from`. */
  | 'NOT_YET_EFFECTIVE';

/** An answer that a member can give to a prompt. Any other value is PROMPT_RESPONSE_INVALID. */
export type PromptResponse =
  /** The member accepts the suggestion. */
  | 'ACCEPTED'
  /** The member declines the suggestion. */
  | 'DECLINED'
  /** The member postpones the decision. */
  | 'DEFERRED';

/** The input of respondToOffer. */
export type RespondToOfferInput = {
  /** The answer. A missing, null or other value is ACCEPTANCE_STATE_INVALID. */
  acceptanceState?: OfferResponse | null | undefined;
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** The `offerCode` of the offer. An unknown offer, or one that the account was not given, is OFFER_NOT_TARGETED. */
  offerId: string;
};

/** The source of points. */
export type RewardCategory =
  /** An earn rule of the programme. */
  | 'BASE'
  /** A mass offer. */
  | 'BONUS'
  /** A targeted offer. */
  | 'TARGETED';

/** How the points of a reward are computed from `rewardValue`. */
export type RewardType =
  /** `rewardValue` is the number of points. */
  | 'FLAT'
  /** `rewardValue` is a factor of the base points that the activity earns. The offer adds only the points beyond the base points: a factor of 3 on 100 base points adds 200. */
  | 'MULTIPLIER'
  /** `rewardValue` is a percentage of the amount in major units of the currency. The result is rounded down to whole points. */
  | 'PERCENTAGE';

/** The input of sendActivity. */
export type SendActivityInput = {
  /** The type of the activity: an action of the programme. A missing, blank, unknown or disabled action is ACTION_NOT_FOUND. */
  action?: string | null | undefined;
  /** The ID of the activity: 1 to 255 characters, without blanks at either end, unique among the activities of all accounts. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID. */
  activityId?: string | null | undefined;
  /** The eligible spend of a purchase, in minor units of the currency, for example cents. An absent amount counts as 0. A negative amount is AMOUNT_INVALID. */
  amount?: number | null | undefined;
  /** The business unit of the activity. Only its offers and earn rules count, and those without a business unit. If it is absent or blank, all offers and earn rules count. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** Where the activity took place: a channel of the programme. If it is absent, the channel of the session is used, or else the default channel of the programme. A null, blank or unknown channel is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** Further data about the activity, for reports. The maximum is 20 entries, with 5120 bytes in UTF-8 for all names and values together. More is EXTENDED_DATA_INVALID. */
  extendedData?: Array<ExtendedDataInput> | null | undefined;
  /** The number of the loyalty card that was used. A number that does not belong to the account is LOYALTY_ID_NOT_ASSOCIATED. */
  loyaltyId?: string | null | undefined;
  /** A remark of up to 1000 characters. A longer remark is ARGUMENT_INVALID. */
  note?: string | null | undefined;
  /** What to do if the `activityId` has been used before. */
  onExisting?: ExistingActivity | null | undefined;
  /** When the activity took place: an ISO 8601 date, which means its start in the time zone of the programme, or an ISO 8601 date-time with offset. A missing or other value is WHEN_NOT_FOUND. Offers are evaluated as of this time, or as of now if it is in the future. */
  when?: string | null | undefined;
};

/** The input of sendTrialActivity. */
export type SendTrialActivityInput = {
  /** The type of the activity: an action of the programme. A missing, blank, unknown or disabled action is ACTION_NOT_FOUND. */
  action?: string | null | undefined;
  /** The eligible spend of a purchase, in minor units of the currency, for example cents. An absent amount counts as 0. A negative amount is AMOUNT_INVALID. */
  amount?: number | null | undefined;
  /** Evaluates the activity as if the current time were this one, to see what an offer did in the past or will do: the offers are evaluated as of the earlier of `when` and `asOf`, with the present programme and the present answers and progress of the member. Nothing is stored, and `prompts` is empty. A date without a time means its start in UTC, unlike in `when`: send a date-time. If the service requires tokens, a caller without the scope `loyalty` gets FORBIDDEN. */
  asOf?: string | null | undefined;
  /** The business unit of the activity. Only its offers and earn rules count, and those without a business unit. If it is absent or blank, all offers and earn rules count. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** Where the activity took place: a channel of the programme. If it is absent, the channel of the session is used, or else the default channel of the programme. A null, blank or unknown channel is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** Further data about the activity, for reports. The maximum is 20 entries, with 5120 bytes in UTF-8 for all names and values together. More is EXTENDED_DATA_INVALID. */
  extendedData?: Array<ExtendedDataInput> | null | undefined;
  /** The number of the loyalty card that was used. A number that does not belong to the account is LOYALTY_ID_NOT_ASSOCIATED. */
  loyaltyId?: string | null | undefined;
  /** A remark of up to 1000 characters. A longer remark is ARGUMENT_INVALID. */
  note?: string | null | undefined;
  /** When the activity took place: an ISO 8601 date, which means its start in the time zone of the programme, or an ISO 8601 date-time with offset. A missing or other value is WHEN_NOT_FOUND. Offers are evaluated as of this time, or as of now if it is in the future. */
  when?: string | null | undefined;
};

/** The input of setOptIn. */
export type SetOptInInput = {
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** The answer. A missing or null value is OPT_IN_MISSING. Any other value is OPT_IN_INVALID. */
  loyaltyOptIn?: OptInStatus | null | undefined;
};

/** The input of startSession. */
export type StartSessionInput = {
  /** The channel of the session: a channel of the programme. Any other value is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The ID of the session: 1 to 255 characters, without blanks at either end. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID. An ID that is in use is CORRELATION_ID_IN_USE, unless it belongs to a live session of the same account. */
  correlationId?: string | null | undefined;
  /** An identifier of the member, of the type in `identifierType`. An unknown identifier is ACCOUNT_NOT_FOUND. */
  identifier: string;
  /** The type of the identifier. */
  identifierType?: IdentifierType | null | undefined;
  /** The language of the session: a BCP 47 tag such as `en-CA`. Any other text is ARGUMENT_INVALID. */
  locale?: string | null | undefined;
};

export type BalanceCard_AccountFragment = { __typename: 'Account', loyaltyIds: Array<string>, balances: Array<{ __typename: 'Balance', id: string, businessUnit: string, points: number }> } & { ' $fragmentName'?: 'BalanceCard_AccountFragment' };

export type HistoryQueryVariables = Exact<{
  session: string;
  first: number;
  after?: string | null | undefined;
}>;


export type HistoryQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, account: { __typename: 'Account', id: string, ledger: { __typename: 'LedgerEntryConnection', edges: Array<{ __typename: 'LedgerEntryEdge', cursor: string, node: (
            { __typename: 'LedgerEntry', id: string, createdAt: string }
            & { ' $fragmentRefs'?: { 'HistoryEntry_EntryFragment': HistoryEntry_EntryFragment } }
          ) }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } } | null };

export type HistoryEntry_EntryFragment = { __typename: 'LedgerEntry', id: string, type: LedgerEntryType, description: string, points: number, createdAt: string, businessUnit: string, offer: { __typename: 'MemberOffer', id: string, category: string | null } | null, activity: { __typename: 'Activity', id: string, amount: number | null } | null } & { ' $fragmentName'?: 'HistoryEntry_EntryFragment' };

export type ErrorReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorReasonsQuery = { __typename: 'Query', errorReasons: Array<{ __typename: 'ErrorReasonInfo', reason: ErrorReason }> };

export type OfferCard_OfferFragment = { __typename: 'MemberOffer', id: string, offerCode: string, version: number, name: string, shortDescription: string | null, longDescription: string | null, terms: string | null, category: string | null, rank: number, acceptanceState: AcceptanceState, activation: Activation, action: string | null, businessUnit: string | null, minAmount: number | null, rewardType: RewardType, rewardValue: number, frequency: number, progress: number, timesRewarded: number, limitPerMember: number | null, effectiveDate: string, expiryDate: string | null } & { ' $fragmentName'?: 'OfferCard_OfferFragment' };

export type OffersQueryVariables = Exact<{
  session: string;
}>;


export type OffersQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, bestOffer: { __typename: 'MemberOffer', id: string } | null, targeted: { __typename: 'MemberOfferConnection', nodes: Array<(
        { __typename: 'MemberOffer', id: string }
        & { ' $fragmentRefs'?: { 'OfferCard_OfferFragment': OfferCard_OfferFragment } }
      )> }, mass: { __typename: 'MemberOfferConnection', nodes: Array<(
        { __typename: 'MemberOffer', id: string }
        & { ' $fragmentRefs'?: { 'OfferCard_OfferFragment': OfferCard_OfferFragment } }
      )> }, future: { __typename: 'MemberOfferConnection', nodes: Array<(
        { __typename: 'MemberOffer', id: string }
        & { ' $fragmentRefs'?: { 'OfferCard_OfferFragment': OfferCard_OfferFragment } }
      )> } } | null };

export type RespondToOfferMutationVariables = Exact<{
  input: RespondToOfferInput;
}>;


export type RespondToOfferMutation = { __typename: 'Mutation', respondToOffer: { __typename: 'RespondToOfferPayload', offer: { __typename: 'MemberOffer', id: string, acceptanceState: AcceptanceState, acceptanceDate: string | null, version: number } } | null };

export type ProfilePage_AccountFragment = { __typename: 'Account', id: string, loyaltyIds: Array<string>, email: string | null, phoneNumber: string | null, createdAt: string, optIn: OptInStatus | null, optInUpdatedAt: string | null } & { ' $fragmentName'?: 'ProfilePage_AccountFragment' };

export type SetOptInMutationVariables = Exact<{
  input: SetOptInInput;
}>;


export type SetOptInMutation = { __typename: 'Mutation', setOptIn: { __typename: 'SetOptInPayload', account: { __typename: 'Account', id: string, optIn: OptInStatus | null, optInUpdatedAt: string | null } } | null };

export type MemberQueryVariables = Exact<{
  session: string;
}>;


export type MemberQuery = { __typename: 'Query', session: { __typename: 'Session', id: string, programme: (
      { __typename: 'ProgrammeInfo', currency: string, timeZone: string }
      & { ' $fragmentRefs'?: { 'Till_ProgrammeFragment': Till_ProgrammeFragment } }
    ), account: (
      { __typename: 'Account', id: string }
      & { ' $fragmentRefs'?: { 'BalanceCard_AccountFragment': BalanceCard_AccountFragment;'ProfilePage_AccountFragment': ProfilePage_AccountFragment } }
    ) } | null };

export type StartSessionMutationVariables = Exact<{
  input: StartSessionInput;
}>;


export type StartSessionMutation = { __typename: 'Mutation', startSession: { __typename: 'StartSessionPayload', session: { __typename: 'Session', id: string, correlationId: string, account: { __typename: 'Account', id: string } } } | null };

export type EndSessionMutationVariables = Exact<{
  input: EndSessionInput;
}>;


export type EndSessionMutation = { __typename: 'Mutation', endSession: { __typename: 'EndSessionPayload', endedCorrelationId: string } | null };

export type StatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type StatisticsQuery = { __typename: 'Query', programme: { __typename: 'Programme', offers: { __typename: 'OfferConnection', nodes: Array<{ __typename: 'Offer', code: string, name: string, activation: Activation, translations: Array<{ __typename: 'OfferTranslation', locale: string, name: string | null }>, statistics: { __typename: 'OfferStatistics', members: number, accepted: number, declined: number, completed: number, rewards: number, points: number } }> } } | null };

export type NearMiss_PromptFragment = { __typename: 'Prompt', id: string, promptMessageId: string, message: string, amountRemaining: number, offer: { __typename: 'MemberOffer', id: string, name: string, minAmount: number | null } } & { ' $fragmentName'?: 'NearMiss_PromptFragment' };

export type CapturePromptResponseMutationVariables = Exact<{
  input: CapturePromptResponseInput;
}>;


export type CapturePromptResponseMutation = { __typename: 'Mutation', capturePromptResponse: { __typename: 'CapturePromptResponsePayload', prompt: { __typename: 'Prompt', id: string, response: PromptResponse | null } } | null };

export type Till_ProgrammeFragment = { __typename: 'ProgrammeInfo', actions: Array<string>, businessUnits: Array<string> } & { ' $fragmentName'?: 'Till_ProgrammeFragment' };

export type SendActivityMutationVariables = Exact<{
  input: SendActivityInput;
}>;


export type SendActivityMutation = { __typename: 'Mutation', sendActivity: { __typename: 'SendActivityPayload', activityId: string, replayed: boolean, earned: Array<{ __typename: 'BusinessUnitEarnings', businessUnit: string, rewards: Array<{ __typename: 'RewardEarnings', total: number }> }>, completedOffers: Array<{ __typename: 'MemberOffer', id: string, name: string, acceptanceState: AcceptanceState, timesRewarded: number, progress: number }>, account: { __typename: 'Account', id: string, balances: Array<{ __typename: 'Balance', id: string, businessUnit: string, points: number }> } } | null };

export type TrialActivityMutationVariables = Exact<{
  input: SendTrialActivityInput;
}>;


export type TrialActivityMutation = { __typename: 'Mutation', sendTrialActivity: { __typename: 'SendTrialActivityPayload', awards: Array<{ __typename: 'Award', cause: string, category: RewardCategory, points: number }>, outcomes: Array<{ __typename: 'OfferOutcome', outcome: OutcomeKind, points: number, progress: number, reasons: Array<{ __typename: 'OutcomeReason', code: OutcomeReasonCode, message: string }>, offer: { __typename: 'MemberOffer', id: string, offerCode: string, name: string, minAmount: number | null, frequency: number } }>, prompts: Array<(
      { __typename: 'Prompt', id: string }
      & { ' $fragmentRefs'?: { 'NearMiss_PromptFragment': NearMiss_PromptFragment } }
    )> } | null };

export const BalanceCard_AccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BalanceCard_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}}]}}]} as unknown as DocumentNode<BalanceCard_AccountFragment, unknown>;
export const HistoryEntry_EntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntry_entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<HistoryEntry_EntryFragment, unknown>;
export const OfferCard_OfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferCard_offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}}]}}]} as unknown as DocumentNode<OfferCard_OfferFragment, unknown>;
export const ProfilePage_AccountFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfilePage_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]} as unknown as DocumentNode<ProfilePage_AccountFragment, unknown>;
export const NearMiss_PromptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearMiss_prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}}]}}]}}]} as unknown as DocumentNode<NearMiss_PromptFragment, unknown>;
export const Till_ProgrammeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Till_programme"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnits"}}]}}]} as unknown as DocumentNode<Till_ProgrammeFragment, unknown>;
export const HistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"History"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"session"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"session"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HistoryEntry_entry"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HistoryEntry_entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}}]}}]} as unknown as DocumentNode<HistoryQuery, HistoryQueryVariables>;
export const ErrorReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<ErrorReasonsQuery, ErrorReasonsQueryVariables>;
export const OffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"session"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"session"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestOffer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"targeted"},"name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"TARGETED"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferCard_offer"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"mass"},"name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"MASS"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferCard_offer"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"future"},"name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"FUTURE"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferCard_offer"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferCard_offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}}]}}]} as unknown as DocumentNode<OffersQuery, OffersQueryVariables>;
export const RespondToOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<RespondToOfferMutation, RespondToOfferMutationVariables>;
export const SetOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetOptInMutation, SetOptInMutationVariables>;
export const MemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Member"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"session"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"session"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Till_programme"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"BalanceCard_account"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProfilePage_account"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Till_programme"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProgrammeInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"actions"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnits"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BalanceCard_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProfilePage_account"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Account"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]} as unknown as DocumentNode<MemberQuery, MemberQueryVariables>;
export const StartSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartSessionMutation, StartSessionMutationVariables>;
export const EndSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endedCorrelationId"}}]}}]}}]} as unknown as DocumentNode<EndSessionMutation, EndSessionMutationVariables>;
export const StatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Statistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"promoStatus"},"value":{"kind":"EnumValue","value":"ACTIVE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StatisticsQuery, StatisticsQueryVariables>;
export const CapturePromptResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CapturePromptResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePromptResponseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePromptResponse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"response"}}]}}]}}]}}]} as unknown as DocumentNode<CapturePromptResponseMutation, CapturePromptResponseMutationVariables>;
export const SendActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}}]}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SendActivityMutation, SendActivityMutationVariables>;
export const TrialActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TrialActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTrialActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTrialActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NearMiss_prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NearMiss_prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}}]}}]}}]} as unknown as DocumentNode<TrialActivityMutation, TrialActivityMutationVariables>;