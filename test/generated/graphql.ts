/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a test node decided for a contact. */
export type AbTestInput = {
  /** Whether the path is the champion. Cannot be changed. */
  champion?: boolean | null | undefined;
  /** In an update it says which entry of the stored record is meant; where it is absent, the position does. A new record keeps it, or gets one. */
  id?: string | null | undefined;
  /** The node that made the test. Cannot be changed. */
  nodeId?: string | null | undefined;
  /** Its id. Cannot be changed. */
  pathId?: string | null | undefined;
  /** Its key. Cannot be changed. */
  pathKey?: string | null | undefined;
  /** The name of the path that was taken. Cannot be changed. */
  pathName?: string | null | undefined;
  /** The type of the test. Cannot be changed. */
  pathType?: string | null | undefined;
};

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

/** What contacts are looked for by. All that is given must hold. */
export type ContactFilter = {
  /** The channel through which the contact was made. */
  channel?: string | null | undefined;
  /** The first instant of creation, included. */
  createdFrom?: string | null | undefined;
  /** The last instant of creation, included. */
  createdTo?: string | null | undefined;
  /** The object that made the contact. */
  objectUri?: string | null | undefined;
  /** The channel of a response to a treatment: to that one, where treatmentId is given too. */
  responseChannel?: string | null | undefined;
  /** The response tracking code. */
  responseTrackingCode?: string | null | undefined;
  /** The subject. */
  subjectId?: string | null | undefined;
  /** The type of the subject. */
  subjectLevel?: string | null | undefined;
  /** A treatment that the contact holds. */
  treatmentId?: string | null | undefined;
};

/** The whole record, as it is read. Texts take 255 characters, objectUri, ruleFired, pathTraversed and values of variables 10 000. What is required must not be blank, and responseTrackingCode has no blanks at its ends. */
export type ContactInput = {
  /** What test nodes decided, up to 200. Cannot be changed. */
  abTests?: Array<AbTestInput> | null | undefined;
  /** The channel through which the contact was made; responses can come through another. Cannot be changed. */
  channel?: string | null | undefined;
  /** What conclusionResponseValue means. */
  conclusionResponseType?: string | null | undefined;
  /** A summary of the responses to the treatments. */
  conclusionResponseValue?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  createdBy?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  creationTimeStamp?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. The one that counts is ifMatch. */
  etag?: string | null | undefined;
  /** Whether contact rules pass over this contact; absent is false. */
  excludeFromContactRule?: boolean | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  id?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  links?: Array<LinkInput> | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  modifiedBy?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  modifiedTimeStamp?: string | null | undefined;
  /** The revision of that object. Cannot be changed. */
  objectRevisionId: string;
  /** The type of that object, for instance `decision`. Cannot be changed. */
  objectType: string;
  /** The URI of the object that made the contact. Cannot be changed. */
  objectUri: string;
  /** Values of the object that made the contact, up to 200. Cannot be changed. */
  objectVariables?: Array<ObjectVariableInput> | null | undefined;
  /** The ids of the rules that were evaluated, in their order. Cannot be changed. */
  pathTraversed?: string | null | undefined;
  /** The person who receives the treatments: the subject itself, or another. Cannot be changed. */
  receiverId?: string | null | undefined;
  /** Whether the receiver is a subject or an agent. Cannot be changed. */
  receiverRole?: string | null | undefined;
  /** By what responses name the contact; unique among all contacts. Cannot be changed. */
  responseTrackingCode: string;
  /** Which rules were true, encoded. Cannot be changed. */
  ruleFired?: string | null | undefined;
  /** The subject that the contact was made with; subjectId and subjectLevel together name one. Cannot be changed. */
  subjectId: string;
  /** The type of the subject, for instance `household` or `customer`. Cannot be changed. */
  subjectLevel: string;
  /** The treatments that the subject could consider, up to 200. Their number cannot be changed. */
  treatmentsForConsideration?: Array<TreatmentForConsiderationInput> | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  version?: number | null | undefined;
};

/** How contacts are sorted; those of one instant by their id. */
export type ContactOrder =
  /** By the time of their creation, the last one first. */
  | 'NEWEST_FIRST'
  /** By the time of their creation, the first one first. */
  | 'OLDEST_FIRST';

/** What changes about a contact. Null means not sent. */
export type ContactPatchInput = {
  /** What conclusionResponseValue means. */
  conclusionResponseType?: string | null | undefined;
  /** A summary of the responses to the treatments. */
  conclusionResponseValue?: string | null | undefined;
  /** Whether contact rules pass over this contact. */
  excludeFromContactRule?: boolean | null | undefined;
  /** The treatments that change. */
  treatmentsForConsideration?: Array<TreatmentPatchInput> | null | undefined;
};

/** What was presented to a subject, to record. */
export type CreateContactInput = {
  /** The record. The server gives its id, time stamps and names of users, whatever is sent. */
  contact: ContactInput;
};

/** A contact to take away. */
export type DeleteContactInput = {
  /** The contact. An unknown one is CONTACT_NOT_FOUND. */
  contactId: string;
  /** The etag of the contact as it was read, several with commas between them, or `*` for any. */
  ifMatch?: string | null | undefined;
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
  /** The service runs the documents of a manifest alone, and this one is not in it. Changed documents need a new manifest. */
  | 'DOCUMENT_NOT_TRUSTED'
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
  /** The operation or its variables are over a limit of the service, and nothing of it was run. Ask for less, or in several requests. */
  | 'OPERATION_TOO_LARGE'
  /** The opt-in answer is neither ACCEPTED nor DECLINED. */
  | 'OPT_IN_INVALID'
  /** No opt-in answer was sent. */
  | 'OPT_IN_MISSING'
  /** The answer took too long, or the database went away while an activity without an activityId was written. Look what became of it, or repeat it: everything is safe to repeat but an activity without an activityId; one without REPLAY is ACTIVITY_ALREADY_EXISTS then, and createContact finds its tracking code in use. */
  | 'OUTCOME_UNKNOWN'
  /** With what this activity earns, its points or a balance of the account would become too large a number. */
  | 'POINTS_OUT_OF_RANGE'
  /** No prompt with this id was made for the account of the session. */
  | 'PROMPT_MESSAGE_NOT_FOUND'
  /** The answer to a prompt is missing or is none of ACCEPTED, DECLINED and DEFERRED. */
  | 'PROMPT_RESPONSE_INVALID'
  /** The body of the request is too large, and was not read. */
  | 'REQUEST_TOO_LARGE'
  /** What was asked for is too much for one answer. What was to be changed is done; what was to be read is not shown. */
  | 'RESPONSE_TOO_LARGE'
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

/** A link of a record that was read. It is not looked at. */
export type LinkInput = {
  /** The address of the resource. */
  href?: string | null | undefined;
  /** The media type of the entries of a collection. */
  itemType?: string | null | undefined;
  /** The HTTP method. */
  method?: string | null | undefined;
  /** How the linked resource relates to the record. */
  rel?: string | null | undefined;
  /** The media type of the answer, where it is another. */
  responseType?: string | null | undefined;
  /** The media type of the request, or of the answer where none is sent. */
  type?: string | null | undefined;
  /** The same address. */
  uri?: string | null | undefined;
};

/** A value of the object that made a contact. */
export type ObjectVariableInput = {
  /** The type of its value, for instance `string`. Cannot be changed. */
  dataType?: string | null | undefined;
  /** In an update it says which entry of the stored record is meant; where it is absent, the position does. A new record keeps it, or gets one. */
  id?: string | null | undefined;
  /** The name of the variable. Cannot be changed. */
  name: string;
  /** Its value. Cannot be changed. */
  value?: string | null | undefined;
};

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

/** What changes about a contact, which is named by its id or its response tracking code. */
export type PatchContactInput = {
  /** What changes. */
  contact: ContactPatchInput;
  /** The contact. An unknown one is CONTACT_NOT_FOUND. */
  contactId?: string | null | undefined;
  /** The etag of the contact as it was read, several with commas between them, or `*` for any. Wins over ifUnmodifiedSince. */
  ifMatch?: string | null | undefined;
  /** The modifiedTimeStamp of the contact as it was read: ISO 8601, compared to the millisecond, or an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`). The latter has seconds alone, so that a change within its second is not noticed: prefer ifMatch. Any other text is ARGUMENT_INVALID. */
  ifUnmodifiedSince?: string | null | undefined;
  /** The response tracking code of the contact. Neither this nor contactId is ARGUMENT_INVALID. */
  responseTrackingCode?: string | null | undefined;
};

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

/** A treatment that the subject of a contact could consider, and how they reacted. */
export type TreatmentForConsiderationInput = {
  /** In an update it says which entry of the stored record is meant; where it is absent, the position does. A new record keeps it, or gets one. */
  id?: string | null | undefined;
  /** The node of the object that chose it. Cannot be changed. */
  objectNodeId?: string | null | undefined;
  /** Whether it was presented; absent is false. */
  presented?: boolean | null | undefined;
  /** When the treatment was presented. */
  presentedTimeStamp?: string | null | undefined;
  /** When the subject answered. */
  respondedTimeStamp?: string | null | undefined;
  /** The channel through which the subject answered. */
  responseChannel?: string | null | undefined;
  /** What responseValue means. */
  responseType?: string | null | undefined;
  /** What the subject answered. */
  responseValue?: string | null | undefined;
  /** Derived by the server: may be absent, and is not looked at. */
  subjectContactId?: string | null | undefined;
  /** The group of treatments that it came from. Cannot be changed. */
  treatmentGroupId?: string | null | undefined;
  /** The revision of that group. Cannot be changed. */
  treatmentGroupRevisionId?: string | null | undefined;
  /** The treatment. Cannot be changed. */
  treatmentId: string;
  /** Its revision. Cannot be changed. */
  treatmentRevisionId?: string | null | undefined;
};

/** What changes about a treatment of a contact. Null means not sent. */
export type TreatmentPatchInput = {
  /** The entry. It or treatmentId says which treatment is meant. */
  id?: string | null | undefined;
  /** Whether it was presented. */
  presented?: boolean | null | undefined;
  /** When the treatment was presented. */
  presentedTimeStamp?: string | null | undefined;
  /** When the subject answered. */
  respondedTimeStamp?: string | null | undefined;
  /** The channel through which the subject answered. */
  responseChannel?: string | null | undefined;
  /** What responseValue means. */
  responseType?: string | null | undefined;
  /** What the subject answered. */
  responseValue?: string | null | undefined;
  /** The treatment of the entry. Where the record holds it twice, the id has to say which is meant. */
  treatmentId?: string | null | undefined;
};

/** A whole record, to put into the place of a stored one. */
export type UpdateContactInput = {
  /** The whole record. Of what may change, everything that is left out is cleared, booleans to false. A change of anything else is CONTACT_INVALID. */
  contact: ContactInput;
  /** The contact. An unknown one is CONTACT_NOT_FOUND. */
  contactId: string;
  /** The etag of the contact as it was read, several with commas between them, or `*` for any. Wins over ifUnmodifiedSince. */
  ifMatch?: string | null | undefined;
  /** The modifiedTimeStamp of the contact as it was read: ISO 8601, compared to the millisecond, or an HTTP date (`Sun, 06 Nov 1994 08:49:37 GMT`). The latter has seconds alone, so that a change within its second is not noticed: prefer ifMatch. Any other text is ARGUMENT_INVALID. */
  ifUnmodifiedSince?: string | null | undefined;
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

export type ContactFragment = { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type PatchContactMutationVariables = Exact<{
  input: PatchContactInput;
}>;


export type PatchContactMutation = { patchContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type DeleteContactMutation = { deleteContact: { deletedContactId: string } | null };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } | null };

export type ContactByTrackingCodeQueryVariables = Exact<{
  responseTrackingCode: string;
}>;


export type ContactByTrackingCodeQuery = { contactByTrackingCode: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } | null };

export type ContactsQueryVariables = Exact<{
  filter?: ContactFilter | null | undefined;
  orderBy?: ContactOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContactsQuery = { contacts: { nodes: Array<{ id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

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
export const ContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactFragment, unknown>;
export const OfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OfferFragment, unknown>;
export const PromptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PromptFragment, unknown>;
export const SendActivityDocument = {"__meta__":{"hash":"sha256:592cd3579b3bb3bf83a1fee69b658a4c4445ff8d553749362f6a692df51b136c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SendActivityMutation, SendActivityMutationVariables>;
export const SendTrialActivityDocument = {"__meta__":{"hash":"sha256:a6fd24ce25c34c63d5e7e69005e92cc3c1c15f43902fb0187d4a3b817fdb5027"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTrialActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTrialActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTrialActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<SendTrialActivityMutation, SendTrialActivityMutationVariables>;
export const ActivitiesDocument = {"__meta__":{"hash":"sha256:568bb16ef639245ff79e2c1abccabf7f5d10c905deddb164659530664e16385c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;
export const AccountActivitiesDocument = {"__meta__":{"hash":"sha256:49fd518ca8259e88b5c51108c251fcce91628ccfdf25fe404939e69f2a88ce33"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<AccountActivitiesQuery, AccountActivitiesQueryVariables>;
export const CreateContactDocument = {"__meta__":{"hash":"sha256:b2083180912ec53f4f6b3a9af141540476940b6fd6b3287efc7f6e40e0ed96a8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<CreateContactMutation, CreateContactMutationVariables>;
export const UpdateContactDocument = {"__meta__":{"hash":"sha256:5cf54d4ea0424aaf55660f734e0908a5628db0be66c335db2dd74615872adc6d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<UpdateContactMutation, UpdateContactMutationVariables>;
export const PatchContactDocument = {"__meta__":{"hash":"sha256:d5180889e259d16a3757a117e1d17d1a14ed77201250a77959b6b4ef77ae4448"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PatchContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PatchContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patchContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<PatchContactMutation, PatchContactMutationVariables>;
export const DeleteContactDocument = {"__meta__":{"hash":"sha256:a28d901c9bf1f1be61754304beeaeeade2795415cf18fadad37f92adb8f26d8a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedContactId"}}]}}]}}]} as unknown as DocumentNode<DeleteContactMutation, DeleteContactMutationVariables>;
export const ContactDocument = {"__meta__":{"hash":"sha256:ae3d67f25656e3d11fa956ee8e53566d54085e8427a2d8e3db765f965fbef723"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactQuery, ContactQueryVariables>;
export const ContactByTrackingCodeDocument = {"__meta__":{"hash":"sha256:765d88fab995964362a8b0c53a1a2f4d14aaf8e7120d68156805eb1cea2dda82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactByTrackingCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"responseTrackingCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactByTrackingCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"responseTrackingCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"responseTrackingCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactByTrackingCodeQuery, ContactByTrackingCodeQueryVariables>;
export const ContactsDocument = {"__meta__":{"hash":"sha256:b4bd5c9aef042b096bcb6b405b27c5d68c942c469472206a644f2719822f662c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactsQuery, ContactsQueryVariables>;
export const ErrorReasonsDocument = {"__meta__":{"hash":"sha256:ec808377df9a4227eddf752311e0a3b566ab2dafaa7f875f754f674d6572e15d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<ErrorReasonsQuery, ErrorReasonsQueryVariables>;
export const LedgerDocument = {"__meta__":{"hash":"sha256:ea7634a7b2baf6f23ac3757b532892b0f3d6135efea51cdbcb3e1b5630eda593"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ledger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LedgerQuery, LedgerQueryVariables>;
export const RespondToOfferDocument = {"__meta__":{"hash":"sha256:44bdac33719144ebdb5188237d83450ebaa561646e80bd327ae953a86ec2bc08"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToOfferMutation, RespondToOfferMutationVariables>;
export const RespondToAllOffersDocument = {"__meta__":{"hash":"sha256:a135074e96a0d0519a77cc80f526cd0e250a35ef447543bfc9366b06f8f22f52"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToAllOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToAllOffersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToAllOffers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToAllOffersMutation, RespondToAllOffersMutationVariables>;
export const OffersDocument = {"__meta__":{"hash":"sha256:e129e7f138f1ad3bf19999fd1eff4f9dea6ebc3f3ff25384988d1c9e636f19f6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptanceState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}},{"kind":"Argument","name":{"kind":"Name","value":"acceptanceState"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OffersQuery, OffersQueryVariables>;
export const BestOfferDocument = {"__meta__":{"hash":"sha256:a91ce27b9d0a766697bc77e12d6cd7b88e5dc4e468ae6074b8273e451b65d69d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BestOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BestOfferQuery, BestOfferQueryVariables>;
export const SetOptInDocument = {"__meta__":{"hash":"sha256:5ccc99e3fbde5cc1e3658b957e32505544a242f65f24e433b6e1b2777bdeaa9f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetOptInMutation, SetOptInMutationVariables>;
export const ConsentsDocument = {"__meta__":{"hash":"sha256:7ea20adf63267341d6f8b3892f0313f6614bc35dad1890d90beb6076b56d4be7"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const CapturePromptResponseDocument = {"__meta__":{"hash":"sha256:3b52f38bacdcc998c8efadbba4943839a35703df4b536be2d34493435340e9be"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CapturePromptResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePromptResponseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePromptResponse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CapturePromptResponseMutation, CapturePromptResponseMutationVariables>;
export const PromptsDocument = {"__meta__":{"hash":"sha256:82a843818c18fd6ab9bf6826a1ab4eb1aef1f0c5e5552470c6ba239d685a11fe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Prompts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PromptsQuery, PromptsQueryVariables>;
export const StartSessionDocument = {"__meta__":{"hash":"sha256:fcd791b2554e7f6dffd844298c751846482a96ddbebc4fecc7bc94ba4d01cf8c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartSessionMutation, StartSessionMutationVariables>;
export const SessionDocument = {"__meta__":{"hash":"sha256:3c80cd1ffc3c05d80cdf25e24efb2ab2e53f1dbabed7261c36d427b98bb48188"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;