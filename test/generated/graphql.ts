/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where a member's offer stands. */
export type AcceptanceState =
  /** The member accepted the offer. */
  | 'ACCEPTED'
  /** The member met the requirement as often as the offer allows; final, and set by the engine alone. */
  | 'COMPLETED'
  /** The member declined the offer; final. */
  | 'DECLINED'
  /** The member has not answered, or took an acceptance back. */
  | 'NONE';

/** What makes an offer count. */
export type Activation =
  /** It counts unless the member declines it. */
  | 'AUTO_LOAD'
  /** It counts once the member has accepted it. */
  | 'LOAD_TO_CARD';

/** Whom an offer is for. */
export type Audience =
  /** Open to every account. */
  | 'MASS'
  /** Only for the accounts that it was targeted to. */
  | 'TARGETED';

/** A member's answer to a prompt. */
export type CapturePromptResponseInput = {
  /** A session of the member: the one of the prompt, or a later one. */
  correlationId: string;
  /** The prompt, as sendTrialActivity gave it. */
  promptMessageId: string;
  /** The answer. Missing, null or another value is PROMPT_RESPONSE_INVALID. */
  response?: PromptResponse | null | undefined;
};

/** The precise code of a documented error: `extensions.reason`. One row of `errorReasons` each. */
export type ErrorReason =
  /** The answer to an offer is missing or is none of ACCEPTED, DECLINED and UNACCEPTED. */
  | 'ACCEPTANCE_STATE_INVALID'
  /** The programme knows no such member, or the caller may not act for them. */
  | 'ACCOUNT_NOT_FOUND'
  /** The action is missing, unknown to the programme or switched off. */
  | 'ACTION_NOT_FOUND'
  /** An activity with this id was recorded before, by this or another account. */
  | 'ACTIVITY_ALREADY_EXISTS'
  /** The eligible spend of an activity is zero or more, in minor units. */
  | 'AMOUNT_INVALID'
  /** An argument without a documented error of its own is out of its limits; `field` names it. */
  | 'ARGUMENT_INVALID'
  /** The business unit exists, but the programme has switched it off. */
  | 'BUSINESS_UNIT_DISABLED'
  /** The programme has no business unit of this name. */
  | 'BUSINESS_UNIT_INVALID'
  /** The programme has no channel of this name, or the name is blank. */
  | 'CHANNEL_NOT_FOUND'
  /** The record is not valid, or an immutable member was changed. `violations` lists every one with its path. */
  | 'CONTACT_INVALID'
  /** No contact record has this id or response tracking code. */
  | 'CONTACT_NOT_FOUND'
  /** ifMatch names another etag than the record has, or the record was changed after ifUnmodifiedSince. */
  | 'CONTACT_PRECONDITION_FAILED'
  /** A contact is replaced only when the caller says which version was read. */
  | 'CONTACT_PRECONDITION_REQUIRED'
  /** The correlation id exists and is not the same account's live session. */
  | 'CORRELATION_ID_IN_USE'
  /** The extended data of an activity has too many entries or is too large, counted in UTF-8. */
  | 'EXTENDED_DATA_INVALID'
  /** The caller is known but may not use this field. */
  | 'FORBIDDEN'
  /** The loyalty id is unknown or belongs to another account than the session. */
  | 'LOYALTY_ID_NOT_ASSOCIATED'
  /** The member has met the requirement of this offer, and completion is final. */
  | 'OFFER_COMPLETED'
  /** The member has declined this offer, and declining is final. */
  | 'OFFER_DECLINED'
  /** The expiry date of the offer has passed. */
  | 'OFFER_EXPIRED'
  /** Only an offer whose promoStatus is ACTIVE can be accepted. */
  | 'OFFER_NOT_ACTIVE'
  /** The offer may not be shown to members yet. */
  | 'OFFER_NOT_DISPLAYED'
  /** No such offer exists, or it is a targeted one that this account was not given. */
  | 'OFFER_NOT_TARGETED'
  /** The opt-in answer is neither ACCEPTED nor DECLINED. */
  | 'OPT_IN_INVALID'
  /** No opt-in answer was sent. */
  | 'OPT_IN_MISSING'
  /** With what this activity earns, its points or a balance of the account would become too large a number. */
  | 'POINTS_OUT_OF_RANGE'
  /** No prompt with this id was made for the account of the session. */
  | 'PROMPT_MESSAGE_NOT_FOUND'
  /** The answer to a prompt is missing or is none of ACCEPTED, DECLINED and DEFERRED. */
  | 'PROMPT_RESPONSE_INVALID'
  /** No session of the caller has this correlation id: it is unknown, has expired or belongs to another account. Call startSession first. */
  | 'SESSION_NOT_FOUND'
  /** The caller has used up their share of requests for the moment. */
  | 'TOO_MANY_REQUESTS'
  /** A response tracking code belongs to one contact record. */
  | 'TRACKING_CODE_IN_USE'
  /** A fault that passes, such as a busy database. Nothing is half-written, and a retry is safe. */
  | 'TRY_AGAIN'
  /** The request carries no token, or one that is not valid. */
  | 'UNAUTHENTICATED'
  /** The time of the activity is missing or is no ISO 8601 date or date-time with an offset. */
  | 'WHEN_NOT_FOUND';

/** What to do with an activityId that is used already. */
export type ExistingActivity =
  /** The call fails with ACTIVITY_ALREADY_EXISTS. */
  | 'REJECT'
  /** The first result is returned again where the account and the content are the same, so that a retry is safe; else the call fails. */
  | 'REPLAY';

/** Something more about an activity. Its content is kept as it is. */
export type ExtendedDataInput = {
  /** What it is. */
  name: string;
  /** Its value. */
  value?: string | null | undefined;
};

/** The kind of identifier by which a member is found. */
export type IdentifierType =
  /** The programme's own account id. */
  | 'ACCOUNT_ID'
  /** The account's e-mail address, without regard to case. */
  | 'EMAIL'
  /** The account's id in another system of the retailer. */
  | 'EXTERNAL_ID'
  /** The number of a loyalty card of the account. */
  | 'LOYALTY_ID'
  /** The account's phone number, written as the programme has it. */
  | 'PHONE_NUMBER';

/** Which of a member's offers to list. */
export type OfferKind =
  /** ACTIVE offers targeted to the account that become effective between now and a year from now. */
  | 'FUTURE'
  /** ACTIVE offers open to everyone that can be displayed now and have not expired. */
  | 'MASS'
  /** ACTIVE offers targeted to the account that can be displayed now and have not expired. */
  | 'TARGETED';

/** What a caller may answer to an offer. Anything else is ACCEPTANCE_STATE_INVALID. */
export type OfferResponse =
  /** The member takes the offer. */
  | 'ACCEPTED'
  /** The member refuses the offer, for good. */
  | 'DECLINED'
  /** The member takes an acceptance back: the offer is NONE again. */
  | 'UNACCEPTED';

/** Whether a member agreed to communications of the loyalty programme. */
export type OptInStatus =
  /** The member agreed. */
  | 'ACCEPTED'
  /** The member refused. */
  | 'DECLINED';

/** Where an offer stands in its own life. Only an ACTIVE one can be accepted. */
export type PromoStatus =
  /** Running. */
  | 'ACTIVE'
  /** Being written. */
  | 'DRAFT'
  /** Over. */
  | 'EXPIRED'
  /** Stopped. */
  | 'INACTIVE'
  /** Ready, but not started. */
  | 'PUBLISHED';

/** What a member may answer to a prompt. Anything else is PROMPT_RESPONSE_INVALID. */
export type PromptResponse =
  /** The member takes the advice. */
  | 'ACCEPTED'
  /** The member does not. */
  | 'DECLINED'
  /** The member decides later. */
  | 'DEFERRED';

/** A member's answer to every offer that waits for one. */
export type RespondToAllOffersInput = {
  /** The answer. Missing, null or another value is ACCEPTANCE_STATE_INVALID. */
  acceptanceState?: OfferResponse | null | undefined;
  /** Answers only the offers of this business unit and those of none; absent or blank answers all. */
  businessUnit?: string | null | undefined;
  /** The session of the member. */
  correlationId: string;
};

/** A member's answer to one offer. */
export type RespondToOfferInput = {
  /** The answer. Missing, null or another value is ACCEPTANCE_STATE_INVALID. */
  acceptanceState?: OfferResponse | null | undefined;
  /** The session of the member. */
  correlationId: string;
  /** The offerCode of the offer. */
  offerId: string;
};

/** What points were given for. */
export type RewardCategory =
  /** A standing earn rule of the programme's. */
  | 'BASE'
  /** A mass offer. */
  | 'BONUS'
  /** A targeted offer. */
  | 'TARGETED';

/** How an offer rewards. */
export type RewardType =
  /** rewardValue points exactly. */
  | 'FLAT'
  /** rewardValue times the base points; only what goes beyond the base points is extra. */
  | 'MULTIPLIER'
  /** rewardValue percent of the amount in major units, as points, rounded down. */
  | 'PERCENTAGE';

/** An activity of a member, to record. */
export type SendActivityInput = {
  /** What the member did: an action of the programme. Missing, unknown or switched off is ACTION_NOT_FOUND. */
  action?: string | null | undefined;
  /** The name of the activity, 1 to 255 characters, used once by whichever account; a UUID is generated where it is absent. Out of these limits is ARGUMENT_INVALID. */
  activityId?: string | null | undefined;
  /** The eligible spend of a purchase, in minor units of the currency (cents). Absent counts as 0, a negative one is AMOUNT_INVALID. */
  amount?: number | null | undefined;
  /** The business unit: only its offers and earn rules count, and those of none. Absent or blank counts all. Unknown is BUSINESS_UNIT_INVALID, switched off BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** Where the member did it: a channel of the programme. Absent is the session's, else the programme's default. Null, blank or unknown is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The session of the member. */
  correlationId: string;
  /** More about the activity, for reports: up to 20 entries with 5120 bytes of names and values in UTF-8. More is EXTENDED_DATA_INVALID. */
  extendedData?: Array<ExtendedDataInput> | null | undefined;
  /** The loyalty card that was used. One that is not of the account is LOYALTY_ID_NOT_ASSOCIATED. */
  loyaltyId?: string | null | undefined;
  /** A remark, up to 1000 characters; a longer one is ARGUMENT_INVALID. */
  note?: string | null | undefined;
  /** What to do when the activityId is used already. */
  onExisting?: ExistingActivity | null | undefined;
  /** When the member did it: an ISO 8601 date (its midnight in UTC) or date-time with its offset. Missing or anything else is WHEN_NOT_FOUND. Offers are evaluated as of then, and as of now where it lies in the future. */
  when?: string | null | undefined;
};

/** An activity of a member, to try out. */
export type SendTrialActivityInput = {
  /** What the member did: an action of the programme. Missing, unknown or switched off is ACTION_NOT_FOUND. */
  action?: string | null | undefined;
  /** The eligible spend of a purchase, in minor units of the currency (cents). Absent counts as 0, a negative one is AMOUNT_INVALID. */
  amount?: number | null | undefined;
  /** The business unit: only its offers and earn rules count, and those of none. Absent or blank counts all. Unknown is BUSINESS_UNIT_INVALID, switched off BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** Where the member did it: a channel of the programme. Absent is the session's, else the programme's default. Null, blank or unknown is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The session of the member. */
  correlationId: string;
  /** More about the activity, for reports: up to 20 entries with 5120 bytes of names and values in UTF-8. More is EXTENDED_DATA_INVALID. */
  extendedData?: Array<ExtendedDataInput> | null | undefined;
  /** The loyalty card that was used. One that is not of the account is LOYALTY_ID_NOT_ASSOCIATED. */
  loyaltyId?: string | null | undefined;
  /** A remark, up to 1000 characters; a longer one is ARGUMENT_INVALID. */
  note?: string | null | undefined;
  /** When the member did it: an ISO 8601 date (its midnight in UTC) or date-time with its offset. Missing or anything else is WHEN_NOT_FOUND. Offers are evaluated as of then, and as of now where it lies in the future. */
  when?: string | null | undefined;
};

/** Whether a member agrees to communications of the loyalty programme. */
export type SetOptInInput = {
  /** The session of the member. */
  correlationId: string;
  /** The answer. Missing or null is OPT_IN_MISSING, any other value OPT_IN_INVALID. */
  loyaltyOptIn?: OptInStatus | null | undefined;
};

/** Who the session is for, and how it is held. */
export type StartSessionInput = {
  /** The channel of the session, one that the programme has; any other is CHANNEL_NOT_FOUND. */
  channel?: string | null | undefined;
  /** The name of the session, 1 to 255 characters; one is generated where it is absent. An id out of these limits is ARGUMENT_INVALID. */
  correlationId?: string | null | undefined;
  /** The member's identifier, of the kind that identifierType says. */
  identifier: string;
  /** The kind of identifier. */
  identifierType?: IdentifierType | null | undefined;
  /** The language of the session, a BCP 47 tag such as en-CA; any other text is ARGUMENT_INVALID. */
  locale?: string | null | undefined;
};

export type EarningsFragment = { businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> };

export type ActivityFragment = { id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }> };

export type SendActivityMutationVariables = Exact<{
  input: SendActivityInput;
}>;


export type SendActivityMutation = { sendActivity: { activityId: string, type: string, replayed: boolean, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, activity: { id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }> }, completedOffers: Array<{ id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }> } | null };

export type SendTrialActivityMutationVariables = Exact<{
  input: SendTrialActivityInput;
}>;


export type SendTrialActivityMutation = { sendTrialActivity: { earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, prompts: Array<{ id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> }> } | null };

export type ActivitiesQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesQuery = { session: { id: string, activities: { nodes: Array<{ id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } | null };

export type AccountActivitiesQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountActivitiesQuery = { session: { id: string, account: { id: string, activities: { nodes: Array<{ id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } } | null };

export type ErrorReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorReasonsQuery = { errorReasons: Array<{ id: string, reason: ErrorReason, statusCode: number, code: string, message: string, description: string }> };

export type LedgerQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerQuery = { session: { id: string, account: { id: string, balances: Array<{ id: string, businessUnit: string, rewardType: string, points: number }>, ledger: { nodes: Array<{ id: string, activityId: string, businessUnit: string, rewardType: string, category: RewardCategory, points: number, cause: string, createdAt: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } } | null };

export type OfferFragment = { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number };

export type RespondToOfferMutationVariables = Exact<{
  input: RespondToOfferInput;
}>;


export type RespondToOfferMutation = { respondToOffer: { accountId: string, offerCode: string, acceptanceState: AcceptanceState, acceptanceDate: string | null, acceptanceDateEpoch: number | null, effectiveDate: string, effectiveDateEpoch: number, expiryDate: string | null, expiryDateEpoch: number | null, version: number, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number } } | null };

export type RespondToAllOffersMutationVariables = Exact<{
  input: RespondToAllOffersInput;
}>;


export type RespondToAllOffersMutation = { respondToAllOffers: { changed: Array<{ id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }>, refused: Array<{ offerCode: string, reason: ErrorReason, message: string }> } | null };

export type OffersQueryVariables = Exact<{
  correlationId: string;
  kind?: OfferKind | null | undefined;
  businessUnit?: string | null | undefined;
  acceptanceState?: AcceptanceState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OffersQuery = { session: { id: string, offers: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number } }>, nodes: Array<{ id: string, offerCode: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type BestOfferQueryVariables = Exact<{
  correlationId: string;
  businessUnit?: string | null | undefined;
}>;


export type BestOfferQuery = { session: { id: string, bestOffer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number } | null } | null };

export type SetOptInMutationVariables = Exact<{
  input: SetOptInInput;
}>;


export type SetOptInMutation = { setOptIn: { message: string, account: { id: string, optIn: OptInStatus | null, optInUpdatedAt: string | null } } | null };

export type ConsentsQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConsentsQuery = { session: { id: string, account: { id: string, consents: { nodes: Array<{ id: string, oldValue: OptInStatus | null, newValue: OptInStatus, createdAt: string, correlationId: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } } | null };

export type PromptFragment = { id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> };

export type CapturePromptResponseMutationVariables = Exact<{
  input: CapturePromptResponseInput;
}>;


export type CapturePromptResponseMutation = { capturePromptResponse: { message: string, prompt: { id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> } } | null };

export type PromptsQueryVariables = Exact<{
  correlationId: string;
}>;


export type PromptsQuery = { session: { id: string, prompts: Array<{ id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> }> } | null };

export type StartSessionMutationVariables = Exact<{
  input: StartSessionInput;
}>;


export type StartSessionMutation = { startSession: { session: { id: string, correlationId: string, channel: string | null, locale: string | null, createdAt: string, expiresAt: string, account: { id: string } } } | null };

export type SessionQueryVariables = Exact<{
  correlationId: string;
}>;


export type SessionQuery = { session: { id: string, correlationId: string, channel: string | null, locale: string | null, createdAt: string, expiresAt: string, account: { id: string, loyaltyIds: Array<string>, locale: string | null, optIn: OptInStatus | null, optInUpdatedAt: string | null } } | null };

export const EarningsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<EarningsFragment, unknown>;
export const ActivityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<ActivityFragment, unknown>;
export const OfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OfferFragment, unknown>;
export const PromptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PromptFragment, unknown>;
export const SendActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SendActivityMutation, SendActivityMutationVariables>;
export const SendTrialActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTrialActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTrialActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTrialActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<SendTrialActivityMutation, SendTrialActivityMutationVariables>;
export const ActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;
export const AccountActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<AccountActivitiesQuery, AccountActivitiesQueryVariables>;
export const ErrorReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<ErrorReasonsQuery, ErrorReasonsQueryVariables>;
export const LedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ledger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LedgerQuery, LedgerQueryVariables>;
export const RespondToOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToOfferMutation, RespondToOfferMutationVariables>;
export const RespondToAllOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToAllOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToAllOffersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToAllOffers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToAllOffersMutation, RespondToAllOffersMutationVariables>;
export const OffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptanceState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}},{"kind":"Argument","name":{"kind":"Name","value":"acceptanceState"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OffersQuery, OffersQueryVariables>;
export const BestOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BestOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BestOfferQuery, BestOfferQueryVariables>;
export const SetOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetOptInMutation, SetOptInMutationVariables>;
export const ConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const CapturePromptResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CapturePromptResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePromptResponseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePromptResponse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CapturePromptResponseMutation, CapturePromptResponseMutationVariables>;
export const PromptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Prompts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PromptsQuery, PromptsQueryVariables>;
export const StartSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartSessionMutation, StartSessionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;