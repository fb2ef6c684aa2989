/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The result of an A/B test node. */
export type AbTestInput = {
  /** Whether the path is the champion. Immutable. */
  champion?: boolean | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  entryId?: string | null | undefined;
  /** The ID of the entry: its `id` or its `entryId`. An update matches entries by ID or, if it is absent, by position. A new contact keeps the ID or, if it is absent, gets one. */
  id?: string | null | undefined;
  /** The A/B test node. Immutable. */
  nodeId?: string | null | undefined;
  /** The ID of the path. Immutable. */
  pathId?: string | null | undefined;
  /** The key of the path. Immutable. */
  pathKey?: string | null | undefined;
  /** The name of the path that was selected. Immutable. */
  pathName?: string | null | undefined;
  /** The type of the test, for example `Champion/Challenger`. Immutable. */
  pathType?: string | null | undefined;
};

/** The state of an offer for one member. */
export type AcceptanceState =
  /** The member has accepted the offer. */
  | 'ACCEPTED'
  /** The member has met the requirement of the offer as often as the offer allows. This state is final. No answer leads to it. */
  | 'COMPLETED'
  /** The member has declined the offer. This state is final. */
  | 'DECLINED'
  /** The member has not answered, or has taken back an acceptance. */
  | 'NONE';

/** An action, by its code. */
export type ActionInput = {
  /** The code, which identifies it. Required: without it, the record is PROGRAMME_INVALID. */
  code?: string | null | undefined;
  /** Whether activities may have it. Default: true. Absent: an existing record keeps its value. */
  enabled?: boolean | null | undefined;
};

/** Whether activities count towards an offer before the member has accepted it. */
export type Activation =
  /** Activities count unless the member has declined the offer. */
  | 'AUTO_LOAD'
  /** Activities count only after the member has accepted the offer. */
  | 'LOAD_TO_CARD';

/** The input of adjustPoints. */
export type AdjustPointsInput = {
  /** The account. An unknown account is ACCOUNT_NOT_FOUND. */
  accountId: string;
  /** The ID of the adjustment: 1 to 255 characters, without blanks at either end, unique among the adjustments of all accounts. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID. */
  adjustmentId?: string | null | undefined;
  /** The business unit of the points. If it is absent or blank, the default one of the programme is used. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** What to do if the `adjustmentId` has been used before. */
  onExisting?: ExistingActivity | null | undefined;
  /** The points to give, or to take if they are negative. 0 is ARGUMENT_INVALID. */
  points: number;
  /** Why the points change, in up to 1000 characters. A blank or longer reason is ARGUMENT_INVALID. */
  reason: string;
};

/** The input of applyProgramme. */
export type ApplyProgrammeInput = {
  /** Checks everything and returns the changes, and writes nothing. */
  dryRun?: boolean | null | undefined;
  /** The `version` of the programme as it was read. If it is another one by now, the call is PROGRAMME_VERSION_CONFLICT. Absent: any. */
  ifVersion?: number | null | undefined;
  /** What to add and update. */
  programme: ProgrammeInput;
};

/** The accounts that an offer is for. */
export type Audience =
  /** The offer is open to every account. */
  | 'MASS'
  /** The offer is open only to the accounts to which it was targeted. */
  | 'TARGETED';

/** A business unit, by its name. */
export type BusinessUnitInput = {
  /** Whether activities may name it. Default: true. Absent: an existing record keeps its value. */
  enabled?: boolean | null | undefined;
  /** The name, which identifies it. Required: without it, the record is PROGRAMME_INVALID. */
  name?: string | null | undefined;
};

/** The input of capturePromptResponse. */
export type CapturePromptResponseInput = {
  /** A session of the member: that of the prompt, or another one. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** The `promptMessageId` of the prompt. An unknown prompt, or one of another account, is PROMPT_MESSAGE_NOT_FOUND. */
  promptMessageId: string;
  /** The answer. A missing, null or other value is PROMPT_RESPONSE_INVALID. */
  response?: PromptResponse | null | undefined;
};

/** What happened to a record of the programme. */
export type ChangeAction =
  /** The record is new. */
  | 'ADDED'
  /** The record existed, and has other values. */
  | 'CHANGED';

/** How the programme was changed. */
export type ChangeSource =
  /** By applyProgramme. */
  | 'API'
  /** By the import of a programme file, the demo programme included. */
  | 'IMPORT';

/** Selects contacts. All conditions that are given must hold. */
export type ContactFilter = {
  /** The channel of the contact. */
  channel?: string | null | undefined;
  /** The earliest creation time, inclusive. */
  createdFrom?: string | null | undefined;
  /** The latest creation time, inclusive. */
  createdTo?: string | null | undefined;
  /** The object that made the contact. */
  objectUri?: string | null | undefined;
  /** The channel of the response to a treatment: to the treatment of treatmentId, if that is given too. */
  responseChannel?: string | null | undefined;
  /** The response tracking code. */
  responseTrackingCode?: string | null | undefined;
  /** The subject of the contact. */
  subjectId?: string | null | undefined;
  /** The kind of the subject. */
  subjectLevel?: string | null | undefined;
  /** A treatment of the contact. */
  treatmentId?: string | null | undefined;
};

/** The whole record of a contact. A text can have up to 255 characters; objectUri, ruleFired, pathTraversed and the values of object variables up to 10 000. Required texts must not be blank. responseTrackingCode must not begin or end with whitespace. */
export type ContactInput = {
  /** The results of A/B test nodes, up to 200. Immutable. */
  abTests?: Array<AbTestInput> | null | undefined;
  /** The channel of the contact. A response can arrive through another channel. Immutable. */
  channel?: string | null | undefined;
  /** How to interpret conclusionResponseValue. */
  conclusionResponseType?: string | null | undefined;
  /** A summary of the responses to the treatments. */
  conclusionResponseValue?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  createdBy?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  creationTimeStamp?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. The precondition is ifMatch. */
  etag?: string | null | undefined;
  /** Whether contact rules ignore the contact. Default: false. */
  excludeFromContactRule?: boolean | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  id?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  links?: Array<LinkInput> | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  modifiedBy?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  modifiedTimeStamp?: string | null | undefined;
  /** The revision of the object. Immutable. */
  objectRevisionId: string;
  /** The type of the object, for example `decision`. Immutable. */
  objectType: string;
  /** The URI of the object that made the contact. Immutable. */
  objectUri: string;
  /** The values of the object that made the contact, up to 200. Immutable. */
  objectVariables?: Array<ObjectVariableInput> | null | undefined;
  /** The IDs of the rules that were evaluated, in the order of evaluation. Immutable. */
  pathTraversed?: string | null | undefined;
  /** The person who receives the treatments. Equals subjectId if the subject is the receiver. Immutable. */
  receiverId?: string | null | undefined;
  /** Whether the receiver is the subject or an agent. Immutable. */
  receiverRole?: string | null | undefined;
  /** The code by which responses refer to the contact. Unique among all contacts. Immutable. */
  responseTrackingCode: string;
  /** The rules that were true, encoded. Immutable. */
  ruleFired?: string | null | undefined;
  /** The subject of the contact. Only subjectId and subjectLevel together identify a subject. Immutable. */
  subjectId: string;
  /** The kind of the subject, for example `household` or `customer`. Immutable. */
  subjectLevel: string;
  /** The treatments that the subject could consider, up to 200. Their number is immutable. */
  treatmentsForConsideration?: Array<TreatmentForConsiderationInput> | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  version?: number | null | undefined;
};

/** How contacts are sorted. Contacts with the same creation time are sorted by ID. */
export type ContactOrder =
  /** By creation time, the newest first. */
  | 'NEWEST_FIRST'
  /** By creation time, the oldest first. */
  | 'OLDEST_FIRST';

/** The fields of a contact to change. Null means not sent. */
export type ContactPatchInput = {
  /** How to interpret conclusionResponseValue. */
  conclusionResponseType?: string | null | undefined;
  /** A summary of the responses to the treatments. */
  conclusionResponseValue?: string | null | undefined;
  /** Whether contact rules ignore the contact. */
  excludeFromContactRule?: boolean | null | undefined;
  /** The treatments to change. */
  treatmentsForConsideration?: Array<TreatmentPatchInput> | null | undefined;
};

/** The input of createContact. */
export type CreateContactInput = {
  /** The record. The server sets its ID, time stamps and names of users, whatever is sent. */
  contact: ContactInput;
};

/** The input of deleteContact. */
export type DeleteContactInput = {
  /** The ID of the contact. */
  contactId: string;
  /** The etag of the contact as it was read, several etags separated by commas, or `*` for any. A blank text names no etag: CONTACT_PRECONDITION_FAILED. */
  ifMatch?: string | null | undefined;
};

/** An earn rule, by its code. */
export type EarnRuleInput = {
  /** The code of the action that earns. Required: without it, the record is PROGRAMME_INVALID. */
  action?: string | null | undefined;
  /** The business unit in which the action earns. Null: in all of them. Absent: an existing record keeps its value. */
  businessUnit?: string | null | undefined;
  /** The code, which identifies it. Required: without it, the record is PROGRAMME_INVALID. */
  code?: string | null | undefined;
  /** The points of each activity. Default: 0. Absent: an existing record keeps its value. */
  points?: number | null | undefined;
  /** The points for each major unit of the amount, rounded down. Default: 0. Absent: an existing record keeps its value. */
  pointsPerUnit?: number | null | undefined;
};

/** The reason of a documented error, as in `extensions.reason`. The query errorReasons returns one entry for each value. */
export type ErrorReason =
  /** The answer to the offer is missing, or is not one of ACCEPTED, DECLINED and UNACCEPTED. */
  | 'ACCEPTANCE_STATE_INVALID'
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
  /** The amount of the activity is negative. It is in minor units of the currency. */
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
  /** The contact does not have an etag that `ifMatch` lists, or it was modified after `ifUnmodifiedSince`. */
  | 'CONTACT_PRECONDITION_FAILED'
  /** Neither `ifMatch` nor `ifUnmodifiedSince` was sent. updateContact requires one of them, so that no change overwrites another. */
  | 'CONTACT_PRECONDITION_REQUIRED'
  /** A session with this correlation ID exists. It has expired, or belongs to another account. */
  | 'CORRELATION_ID_IN_USE'
  /** The service executes only the documents of its manifest, and this document is not one of them. A changed document needs a new manifest. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** The extended data has too many entries, or its names and values have too many bytes in UTF-8. */
  | 'EXTENDED_DATA_INVALID'
  /** The caller is authenticated, but its token has no scope that permits the field. */
  | 'FORBIDDEN'
  /** A negative adjustment would leave the balance below 0. `balance` is the balance now. */
  | 'INSUFFICIENT_POINTS'
  /** The loyalty ID does not belong to the account of the session. */
  | 'LOYALTY_ID_NOT_ASSOCIATED'
  /** The member has completed the offer. This state is final. */
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
  /** The points that the activity earns, or a balance of the account after the call, do not fit the type Int of GraphQL. */
  | 'POINTS_OUT_OF_RANGE'
  /** A record of the programme is invalid, or there are too many records. `violations` lists every violation with its path, in the words of an import. Nothing was written. */
  | 'PROGRAMME_INVALID'
  /** `ifVersion` is not the current version of the programme. Nothing was written. */
  | 'PROGRAMME_VERSION_CONFLICT'
  /** The account of the session has no prompt with this ID. */
  | 'PROMPT_MESSAGE_NOT_FOUND'
  /** The answer to the prompt is missing, or is not one of ACCEPTED, DECLINED and DEFERRED. */
  | 'PROMPT_RESPONSE_INVALID'
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

/** A link of a contact that was read. It is ignored. */
export type LinkInput = {
  /** The address of the linked resource. */
  href?: string | null | undefined;
  /** The media type of the entries of a collection. */
  itemType?: string | null | undefined;
  /** The HTTP method. */
  method?: string | null | undefined;
  /** The relation of the linked resource to the record. */
  rel?: string | null | undefined;
  /** The media type of the response to a request that has a body. */
  responseType?: string | null | undefined;
  /** The media type of the request body or, if there is none, of the response. */
  type?: string | null | undefined;
  /** The same as href. */
  uri?: string | null | undefined;
};

/** A value of the object that made the contact. */
export type ObjectVariableInput = {
  /** The type of the value, for example `string`. Immutable. */
  dataType?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  entryId?: string | null | undefined;
  /** The ID of the entry: its `id` or its `entryId`. An update matches entries by ID or, if it is absent, by position. A new contact keeps the ID or, if it is absent, gets one. */
  id?: string | null | undefined;
  /** The name of the variable. Immutable. */
  name: string;
  /** The value of the variable. Immutable. */
  value?: string | null | undefined;
};

/** An offer, by its code. */
export type OfferInput = {
  /** The action that counts. Null: every action. Absent: an existing record keeps its value. */
  action?: string | null | undefined;
  /** Whether activities count before the member has accepted the offer. Required: without it, the record is PROGRAMME_INVALID. */
  activation?: Activation | null | undefined;
  /** The accounts that the offer is for. Required: without it, the record is PROGRAMME_INVALID. */
  audience?: Audience | null | undefined;
  /** The business unit of the offer. Null: all of them. Absent: an existing record keeps its value. */
  businessUnit?: string | null | undefined;
  /** The code, which identifies it. Required: without it, the record is PROGRAMME_INVALID. */
  code?: string | null | undefined;
  /** When the offer can first be displayed. An ISO 8601 date, or date-time with offset. A date without a time means the start of that day in the time zone of the programme. Required: without it, the record is PROGRAMME_INVALID. */
  displayDate?: string | null | undefined;
  /** When the offer becomes effective. An ISO 8601 date, or date-time with offset. A date without a time means the start of that day in the time zone of the programme. Required: without it, the record is PROGRAMME_INVALID. */
  effectiveDate?: string | null | undefined;
  /** The last instant at which the offer is valid: an ISO 8601 date, or date-time with offset. A date without a time means the end of that day. Null: it does not expire. Absent: an existing record keeps its value. */
  expiryDate?: string | null | undefined;
  /** The number of qualifying activities that make one reward, at least 1. Default: 1. Absent: an existing record keeps its value. */
  frequency?: number | null | undefined;
  /** The maximum number of rewards for one member; 0: no limit. Default: 1. Absent: an existing record keeps its value. */
  limitPerMember?: number | null | undefined;
  /** The full description, up to 10,000 characters. Null: none. Absent: an existing record keeps its value. */
  longDescription?: string | null | undefined;
  /** The minimum amount of an activity that counts, in minor units. Null: none. Absent: an existing record keeps its value. */
  minAmount?: number | null | undefined;
  /** The name, for display, up to 255 characters. Required: without it, the record is PROGRAMME_INVALID. */
  name?: string | null | undefined;
  /** How far below `minAmount` a trial activity still leads to a prompt, in minor units. Null: no prompts. Absent: an existing record keeps its value. */
  nearMissWindow?: number | null | undefined;
  /** The status of the offer. Required: without it, the record is PROGRAMME_INVALID. */
  promoStatus?: PromoStatus | null | undefined;
  /** The order in lists. Default: 0. Absent: an existing record keeps its value. */
  rank?: number | null | undefined;
  /** How the points of the reward are computed. Required: without it, the record is PROGRAMME_INVALID. */
  rewardType?: RewardType | null | undefined;
  /** The number of points, the factor or the percentage. Required: without it, the record is PROGRAMME_INVALID. */
  rewardValue?: number | null | undefined;
  /** A description of one line, up to 1,000 characters. Null: none. Absent: an existing record keeps its value. */
  shortDescription?: string | null | undefined;
};

/** A list of the offers of a member. */
export type OfferKind =
  /** ACTIVE offers that are targeted to the account and become effective between now and one year from now. */
  | 'FUTURE'
  /** ACTIVE offers that are open to every account, can be displayed now, and have not expired. */
  | 'MASS'
  /** ACTIVE offers that are targeted to the account, can be displayed now, and have not expired. */
  | 'TARGETED';

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
  /** The activity would count with a slightly higher amount: what is missing is within the `nearMissWindow` of the offer. The only reason is AMOUNT_TOO_LOW. Without `asOf`, there is a prompt for the offer, unless the member has answered it in this session. */
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

/** The input of patchContact. */
export type PatchContactInput = {
  /** The fields to change. */
  contact: ContactPatchInput;
  /** The ID of the contact. */
  contactId?: string | null | undefined;
  /** The etag of the contact as it was read, several etags separated by commas, or `*` for any. A blank text names no etag: CONTACT_PRECONDITION_FAILED. Takes precedence over ifUnmodifiedSince. */
  ifMatch?: string | null | undefined;
  /** The modifiedTimeStamp of the contact as it was read: an ISO 8601 date-time, compared to the millisecond, or an HTTP date in any of its three formats (`Sun, 06 Nov 1994 08:49:37 GMT`), compared to the second. With an HTTP date, a later change within its second is not detected: prefer ifMatch. Any other text is ARGUMENT_INVALID. */
  ifUnmodifiedSince?: string | null | undefined;
  /** The response tracking code of the contact. Neither it nor contactId is ARGUMENT_INVALID. If both are given, they must belong to the same contact. */
  responseTrackingCode?: string | null | undefined;
};

/** The lists and fields of a programme file, without accounts and contacts, with the same meaning: records are added and updated by natural key, and what is not named stays. The lists have at most 500 entries together. */
export type ProgrammeInput = {
  /** Actions to add or update. */
  actions?: Array<ActionInput> | null | undefined;
  /** Business units to add or update. */
  businessUnits?: Array<BusinessUnitInput> | null | undefined;
  /** The names of channels to add. */
  channels?: Array<string> | null | undefined;
  /** An ISO 4217 code. Null: CAD. Absent: an existing record keeps its value. */
  currency?: string | null | undefined;
  /** The business unit that is credited with points of no other one. Null: none. Absent: an existing record keeps its value. */
  defaultBusinessUnit?: string | null | undefined;
  /** The channel of activities that name none. Null: none. Absent: an existing record keeps its value. */
  defaultChannel?: string | null | undefined;
  /** Earn rules to add or update. */
  earnRules?: Array<EarnRuleInput> | null | undefined;
  /** Offers to add or update. */
  offers?: Array<OfferInput> | null | undefined;
  /** An IANA name. It also decides what the days without a time in the same call mean. Null: UTC. Absent: an existing record keeps its value. */
  timeZone?: string | null | undefined;
};

/** The status of an offer in the programme. Only an ACTIVE offer can be accepted. */
export type PromoStatus =
  /** The offer is running. */
  | 'ACTIVE'
  /** The offer is being prepared. */
  | 'DRAFT'
  /** The offer has ended. */
  | 'EXPIRED'
  /** The offer has been stopped. */
  | 'INACTIVE'
  /** The offer is ready and has not started. */
  | 'PUBLISHED';

/** An answer that a member can give to a prompt. Any other value is PROMPT_RESPONSE_INVALID. */
export type PromptResponse =
  /** The member accepts the suggestion. */
  | 'ACCEPTED'
  /** The member declines the suggestion. */
  | 'DECLINED'
  /** The member postpones the decision. */
  | 'DEFERRED';

/** The kind of a record of the programme. */
export type RecordKind =
  /** An action, by its code. */
  | 'ACTION'
  /** A business unit, by its name. */
  | 'BUSINESS_UNIT'
  /** A channel, by its name. */
  | 'CHANNEL'
  /** An earn rule, by its code. */
  | 'EARN_RULE'
  /** An offer, by its code. */
  | 'OFFER'
  /** The settings of the programme. There is one such record; its key is `programme`. */
  | 'PROGRAMME';

/** The input of respondToAllOffers. */
export type RespondToAllOffersInput = {
  /** The answer. A missing, null or other value is ACCEPTANCE_STATE_INVALID. */
  acceptanceState?: OfferResponse | null | undefined;
  /** Answers only the offers of this business unit and the offers without a business unit. If it is absent or blank, the offers of all business units are answered. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED. */
  businessUnit?: string | null | undefined;
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
};

/** The input of respondToOffer. */
export type RespondToOfferInput = {
  /** The answer. A missing, null or other value is ACCEPTANCE_STATE_INVALID. */
  acceptanceState?: OfferResponse | null | undefined;
  /** The session of the member. An unknown or expired session is SESSION_NOT_FOUND. */
  correlationId: string;
  /** The `offerCode` of the offer. An unknown offer, or one that the account was not given, is OFFER_NOT_TARGETED. */
  offerId: string;
};

/** The input of reverseActivity. */
export type ReverseActivityInput = {
  /** The activity to take back. An unknown activity is ACTIVITY_NOT_FOUND. */
  activityId: string;
  /** Why it is taken back, in up to 1000 characters. A longer reason is ARGUMENT_INVALID. */
  reason?: string | null | undefined;
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
  /** Evaluates the activity as if the current time were this one, to see what an offer did in the past or will do: the offers are evaluated as of the earlier of `when` and `asOf`, with the present programme and the present answers and progress of the member. Nothing is stored, and `prompts` is empty. It requires the scope `loyalty` if the service requires tokens; otherwise, the call fails with FORBIDDEN. */
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

/** A treatment that the subject could consider, with its presentation and the response to it. */
export type TreatmentForConsiderationInput = {
  /** Derived by the server. Can be absent, and is ignored. */
  entryId?: string | null | undefined;
  /** The ID of the entry: its `id` or its `entryId`. An update matches entries by ID or, if it is absent, by position. A new contact keeps the ID or, if it is absent, gets one. */
  id?: string | null | undefined;
  /** The node of the object that selected the treatment. Immutable. */
  objectNodeId?: string | null | undefined;
  /** Whether the treatment was presented. Default: false. */
  presented?: boolean | null | undefined;
  /** When the treatment was presented. */
  presentedTimeStamp?: string | null | undefined;
  /** When the subject responded. */
  respondedTimeStamp?: string | null | undefined;
  /** The channel of the response. */
  responseChannel?: string | null | undefined;
  /** How to interpret responseValue. */
  responseType?: string | null | undefined;
  /** The response of the subject to the treatment. */
  responseValue?: string | null | undefined;
  /** Derived by the server. Can be absent, and is ignored. */
  subjectContactId?: string | null | undefined;
  /** The treatment group that the treatment comes from. Immutable. */
  treatmentGroupId?: string | null | undefined;
  /** The revision of the treatment group. Immutable. */
  treatmentGroupRevisionId?: string | null | undefined;
  /** The treatment. Immutable. */
  treatmentId: string;
  /** The revision of the treatment. Immutable. */
  treatmentRevisionId?: string | null | undefined;
};

/** The fields of a treatment to change. Null means not sent. */
export type TreatmentPatchInput = {
  /** The ID of the entry: its `id` or its `entryId`. Either it or treatmentId is required. */
  id?: string | null | undefined;
  /** Whether the treatment was presented. */
  presented?: boolean | null | undefined;
  /** When the treatment was presented. */
  presentedTimeStamp?: string | null | undefined;
  /** When the subject responded. */
  respondedTimeStamp?: string | null | undefined;
  /** The channel of the response. */
  responseChannel?: string | null | undefined;
  /** How to interpret responseValue. */
  responseType?: string | null | undefined;
  /** The response of the subject to the treatment. */
  responseValue?: string | null | undefined;
  /** The treatment of the entry. If the contact has the treatment twice, id is required. */
  treatmentId?: string | null | undefined;
};

/** The input of updateContact. */
export type UpdateContactInput = {
  /** The whole record. Changeable fields that are left out are cleared: null, or false for a boolean. A change of an immutable field is CONTACT_INVALID. */
  contact: ContactInput;
  /** The ID of the contact. */
  contactId: string;
  /** The etag of the contact as it was read, several etags separated by commas, or `*` for any. A blank text names no etag: CONTACT_PRECONDITION_FAILED. Takes precedence over ifUnmodifiedSince. */
  ifMatch?: string | null | undefined;
  /** The modifiedTimeStamp of the contact as it was read: an ISO 8601 date-time, compared to the millisecond, or an HTTP date in any of its three formats (`Sun, 06 Nov 1994 08:49:37 GMT`), compared to the second. With an HTTP date, a later change within its second is not detected: prefer ifMatch. Any other text is ARGUMENT_INVALID. */
  ifUnmodifiedSince?: string | null | undefined;
};

export type EarningsFragment = { businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> };

export type ActivityFragment = { id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, reversal: { reason: string | null, actor: string, createdAt: string } | null };

export type SendActivityMutationVariables = Exact<{
  input: SendActivityInput;
}>;


export type SendActivityMutation = { sendActivity: { activityId: string, type: string, replayed: boolean, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, activity: { id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, reversal: { reason: string | null, actor: string, createdAt: string } | null }, completedOffers: Array<{ id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }> } | null };

export type ReverseActivityMutationVariables = Exact<{
  input: ReverseActivityInput;
}>;


export type ReverseActivityMutation = { reverseActivity: { replayed: boolean, activity: { id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, reversal: { reason: string | null, actor: string, createdAt: string } | null }, entries: Array<{ id: string, type: LedgerEntryType, points: number, businessUnit: string, rewardType: string, category: RewardCategory | null, cause: string, activityId: string | null, reversedEntryId: string | null, reason: string | null, actor: string | null, createdAt: string }>, reopenedOffers: Array<{ id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }>, balances: Array<{ id: string, businessUnit: string, rewardType: string, points: number }> } | null };

export type SendTrialActivityMutationVariables = Exact<{
  input: SendTrialActivityInput;
}>;


export type SendTrialActivityMutation = { sendTrialActivity: { earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, prompts: Array<{ id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> }> } | null };

export type ExplainTrialActivityMutationVariables = Exact<{
  input: SendTrialActivityInput;
}>;


export type ExplainTrialActivityMutation = { sendTrialActivity: { earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, awards: Array<{ businessUnit: string, rewardType: string, category: RewardCategory, points: number, cause: string }>, outcomes: Array<{ outcome: OutcomeKind, points: number, progress: number, completes: boolean, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, reasons: Array<{ code: OutcomeReasonCode, message: string, required: number | null, actual: number | null, missing: number | null, from: string | null, until: string | null }> }>, prompts: Array<{ id: string, promptMessageId: string, message: string, amountRemaining: number, response: PromptResponse | null, respondedAt: string | null, createdAt: string, offer: { id: string, offerCode: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, rank: number, acceptanceState: AcceptanceState, acceptanceDate: string | null, displayDate: string, effectiveDate: string, expiryDate: string | null, progress: number, frequency: number, timesRewarded: number, limitPerMember: number | null, version: number }, answers: Array<{ response: PromptResponse, createdAt: string }> }> } | null };

export type ActivitiesQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitiesQuery = { session: { id: string, activities: { nodes: Array<{ id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, reversal: { reason: string | null, actor: string, createdAt: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } | null };

export type AccountActivitiesQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccountActivitiesQuery = { session: { id: string, account: { id: string, activities: { nodes: Array<{ id: string, activityId: string, type: string, channel: string, businessUnit: string | null, loyaltyId: string | null, note: string | null, when: string, amount: number | null, createdAt: string, extendedData: Array<{ name: string, value: string | null }>, earned: Array<{ businessUnit: string, rewards: Array<{ rewardType: string, base: number, bonus: number, targeted: number, total: number }> }>, reversal: { reason: string | null, actor: string, createdAt: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } } | null };

export type ContactFragment = { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> };

export type CreateContactMutationVariables = Exact<{
  input: CreateContactInput;
}>;


export type CreateContactMutation = { createContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type UpdateContactMutationVariables = Exact<{
  input: UpdateContactInput;
}>;


export type UpdateContactMutation = { updateContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type PatchContactMutationVariables = Exact<{
  input: PatchContactInput;
}>;


export type PatchContactMutation = { patchContact: { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } } | null };

export type DeleteContactMutationVariables = Exact<{
  input: DeleteContactInput;
}>;


export type DeleteContactMutation = { deleteContact: { deletedContactId: string } | null };

export type ContactQueryVariables = Exact<{
  id: string;
}>;


export type ContactQuery = { contact: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } | null };

export type ContactByTrackingCodeQueryVariables = Exact<{
  responseTrackingCode: string;
}>;


export type ContactByTrackingCodeQuery = { contactByTrackingCode: { id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> } | null };

export type ContactsQueryVariables = Exact<{
  filter?: ContactFilter | null | undefined;
  orderBy?: ContactOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ContactsQuery = { contacts: { nodes: Array<{ id: string, etag: string, version: number, subjectId: string, subjectLevel: string, objectUri: string, objectRevisionId: string, objectType: string, ruleFired: string | null, pathTraversed: string | null, responseTrackingCode: string, receiverId: string | null, receiverRole: string | null, channel: string | null, excludeFromContactRule: boolean, conclusionResponseValue: string | null, conclusionResponseType: string | null, creationTimeStamp: string, modifiedTimeStamp: string, createdBy: string, modifiedBy: string, objectVariables: Array<{ id: string, entryId: string, name: string, value: string | null, dataType: string | null }>, treatmentsForConsideration: Array<{ id: string, entryId: string, treatmentId: string, treatmentRevisionId: string | null, treatmentGroupId: string | null, treatmentGroupRevisionId: string | null, objectNodeId: string | null, presented: boolean, presentedTimeStamp: string | null, responseValue: string | null, responseType: string | null, respondedTimeStamp: string | null, responseChannel: string | null, subjectContactId: string }>, abTests: Array<{ id: string, entryId: string, nodeId: string | null, champion: boolean | null, pathName: string | null, pathId: string | null, pathKey: string | null, pathType: string | null }>, links: Array<{ rel: string | null, method: string | null, href: string | null, uri: string | null, type: string | null, responseType: string | null, itemType: string | null }> }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

export type ErrorReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type ErrorReasonsQuery = { errorReasons: Array<{ reason: ErrorReason, statusCode: number, code: string, message: string, description: string }> };

export type BalanceFragment = { id: string, businessUnit: string, rewardType: string, points: number };

export type EntryFragment = { id: string, type: LedgerEntryType, points: number, businessUnit: string, rewardType: string, category: RewardCategory | null, cause: string, activityId: string | null, reversedEntryId: string | null, reason: string | null, actor: string | null, createdAt: string };

export type AdjustPointsMutationVariables = Exact<{
  input: AdjustPointsInput;
}>;


export type AdjustPointsMutation = { adjustPoints: { replayed: boolean, entry: { id: string, type: LedgerEntryType, points: number, businessUnit: string, rewardType: string, category: RewardCategory | null, cause: string, activityId: string | null, reversedEntryId: string | null, reason: string | null, actor: string | null, createdAt: string }, balance: { id: string, businessUnit: string, rewardType: string, points: number } } | null };

export type LedgerQueryVariables = Exact<{
  correlationId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type LedgerQuery = { session: { id: string, account: { id: string, balances: Array<{ id: string, businessUnit: string, rewardType: string, points: number }>, ledger: { nodes: Array<{ id: string, type: LedgerEntryType, points: number, businessUnit: string, rewardType: string, category: RewardCategory | null, cause: string, activityId: string | null, reversedEntryId: string | null, reason: string | null, actor: string | null, createdAt: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } } } | null };

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

export type RecordChangeFieldsFragment = { kind: RecordKind, key: string, action: ChangeAction, fields: Array<{ name: string, oldValue: string | null, newValue: string | null }> };

export type ProgrammeQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeQuery = { programme: { version: number, timeZone: string, currency: string, defaultChannel: string | null, defaultBusinessUnit: string | null, channels: Array<string>, businessUnits: Array<{ name: string, enabled: boolean }>, actions: Array<{ code: string, enabled: boolean }>, earnRules: Array<{ code: string, action: string, businessUnit: string | null, points: number, pointsPerUnit: number }> } | null };

export type OfferFieldsFragment = { code: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, action: string | null, minAmount: number | null, frequency: number, limitPerMember: number, nearMissWindow: number | null, rank: number, displayDate: string, effectiveDate: string, expiryDate: string | null };

export type ProgrammeOffersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  promoStatus?: PromoStatus | null | undefined;
  audience?: Audience | null | undefined;
  businessUnit?: string | null | undefined;
}>;


export type ProgrammeOffersQuery = { programme: { offers: { totalCount: number, nodes: Array<{ code: string, name: string, shortDescription: string | null, longDescription: string | null, promoStatus: PromoStatus, audience: Audience, activation: Activation, rewardType: RewardType, rewardValue: number, businessUnit: string | null, action: string | null, minAmount: number | null, frequency: number, limitPerMember: number, nearMissWindow: number | null, rank: number, displayDate: string, effectiveDate: string, expiryDate: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type OfferStatisticsQueryVariables = Exact<{
  first?: number | null | undefined;
  code: string;
}>;


export type OfferStatisticsQuery = { programme: { offers: { nodes: Array<{ code: string, statistics: { members: number, accepted: number, declined: number, completed: number, rewards: number, points: number } }> }, offer: { code: string, statistics: { members: number, accepted: number, declined: number, completed: number, rewards: number, points: number } } | null } | null };

export type StatisticsFieldsFragment = { members: number, accepted: number, declined: number, completed: number, rewards: number, points: number };

export type ProgrammeChangesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProgrammeChangesQuery = { programme: { version: number, changes: { nodes: Array<{ version: number, actor: string, source: ChangeSource, createdAt: string, changes: Array<{ kind: RecordKind, key: string, action: ChangeAction, fields: Array<{ name: string, oldValue: string | null, newValue: string | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ApplyProgrammeMutationVariables = Exact<{
  input: ApplyProgrammeInput;
}>;


export type ApplyProgrammeMutation = { applyProgramme: { version: number, changes: Array<{ kind: RecordKind, key: string, action: ChangeAction, fields: Array<{ name: string, oldValue: string | null, newValue: string | null }> }> } | null };

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
export const ActivityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}}]} as unknown as DocumentNode<ActivityFragment, unknown>;
export const ContactFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactFragment, unknown>;
export const BalanceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Balance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Balance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]} as unknown as DocumentNode<BalanceFragment, unknown>;
export const EntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<EntryFragment, unknown>;
export const RecordChangeFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}}]}}]}}]} as unknown as DocumentNode<RecordChangeFieldsFragment, unknown>;
export const OfferFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"nearMissWindow"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}}]}}]} as unknown as DocumentNode<OfferFieldsFragment, unknown>;
export const StatisticsFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfferStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]} as unknown as DocumentNode<StatisticsFieldsFragment, unknown>;
export const OfferFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OfferFragment, unknown>;
export const PromptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PromptFragment, unknown>;
export const SendActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completedOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<SendActivityMutation, SendActivityMutationVariables>;
export const ReverseActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReverseActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reverseActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"activity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reopenedOffers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Balance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Balance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Balance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]} as unknown as DocumentNode<ReverseActivityMutation, ReverseActivityMutationVariables>;
export const SendTrialActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendTrialActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTrialActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTrialActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<SendTrialActivityMutation, SendTrialActivityMutationVariables>;
export const ExplainTrialActivityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExplainTrialActivity"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendTrialActivityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendTrialActivity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcomes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"completes"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"actual"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ExplainTrialActivityMutation, ExplainTrialActivityMutationVariables>;
export const ActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Activities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<ActivitiesQuery, ActivitiesQueryVariables>;
export const AccountActivitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccountActivities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Activity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Earnings"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BusinessUnitEarnings"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"bonus"}},{"kind":"Field","name":{"kind":"Name","value":"targeted"}},{"kind":"Field","name":{"kind":"Name","value":"total"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Activity"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Activity"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyId"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"when"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"extendedData"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earned"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Earnings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<AccountActivitiesQuery, AccountActivitiesQueryVariables>;
export const CreateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<CreateContactMutation, CreateContactMutationVariables>;
export const UpdateContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<UpdateContactMutation, UpdateContactMutationVariables>;
export const PatchContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PatchContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PatchContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patchContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<PatchContactMutation, PatchContactMutationVariables>;
export const DeleteContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteContact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteContactInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteContact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedContactId"}}]}}]}}]} as unknown as DocumentNode<DeleteContactMutation, DeleteContactMutationVariables>;
export const ContactDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contact"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactQuery, ContactQueryVariables>;
export const ContactByTrackingCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ContactByTrackingCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"responseTrackingCode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contactByTrackingCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"responseTrackingCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"responseTrackingCode"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactByTrackingCodeQuery, ContactByTrackingCodeQueryVariables>;
export const ContactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Contacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ContactOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"contacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Contact"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Contact"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Contact"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"etag"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subjectLevel"}},{"kind":"Field","name":{"kind":"Name","value":"objectUri"}},{"kind":"Field","name":{"kind":"Name","value":"objectRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectType"}},{"kind":"Field","name":{"kind":"Name","value":"objectVariables"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"dataType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"treatmentsForConsideration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupId"}},{"kind":"Field","name":{"kind":"Name","value":"treatmentGroupRevisionId"}},{"kind":"Field","name":{"kind":"Name","value":"objectNodeId"}},{"kind":"Field","name":{"kind":"Name","value":"presented"}},{"kind":"Field","name":{"kind":"Name","value":"presentedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseValue"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"respondedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"responseChannel"}},{"kind":"Field","name":{"kind":"Name","value":"subjectContactId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ruleFired"}},{"kind":"Field","name":{"kind":"Name","value":"pathTraversed"}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"entryId"}},{"kind":"Field","name":{"kind":"Name","value":"nodeId"}},{"kind":"Field","name":{"kind":"Name","value":"champion"}},{"kind":"Field","name":{"kind":"Name","value":"pathName"}},{"kind":"Field","name":{"kind":"Name","value":"pathId"}},{"kind":"Field","name":{"kind":"Name","value":"pathKey"}},{"kind":"Field","name":{"kind":"Name","value":"pathType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responseTrackingCode"}},{"kind":"Field","name":{"kind":"Name","value":"receiverId"}},{"kind":"Field","name":{"kind":"Name","value":"receiverRole"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"excludeFromContactRule"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseValue"}},{"kind":"Field","name":{"kind":"Name","value":"conclusionResponseType"}},{"kind":"Field","name":{"kind":"Name","value":"creationTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedTimeStamp"}},{"kind":"Field","name":{"kind":"Name","value":"createdBy"}},{"kind":"Field","name":{"kind":"Name","value":"modifiedBy"}},{"kind":"Field","name":{"kind":"Name","value":"links"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rel"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"href"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"responseType"}},{"kind":"Field","name":{"kind":"Name","value":"itemType"}}]}}]}}]} as unknown as DocumentNode<ContactsQuery, ContactsQueryVariables>;
export const ErrorReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErrorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errorReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]} as unknown as DocumentNode<ErrorReasonsQuery, ErrorReasonsQueryVariables>;
export const AdjustPointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustPoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustPointsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustPoints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"balance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Balance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Balance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Balance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]} as unknown as DocumentNode<AdjustPointsMutation, AdjustPointsMutationVariables>;
export const LedgerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ledger"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"balances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Balance"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Entry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Balance"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Balance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Entry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LedgerEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"activityId"}},{"kind":"Field","name":{"kind":"Name","value":"reversedEntryId"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<LedgerQuery, LedgerQueryVariables>;
export const RespondToOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDateEpoch"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToOfferMutation, RespondToOfferMutationVariables>;
export const RespondToAllOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RespondToAllOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToAllOffersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToAllOffers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<RespondToAllOffersMutation, RespondToAllOffersMutationVariables>;
export const OffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Offers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OfferKind"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptanceState"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}},{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}},{"kind":"Argument","name":{"kind":"Name","value":"acceptanceState"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acceptanceState"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OffersQuery, OffersQueryVariables>;
export const BestOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BestOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"bestOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<BestOfferQuery, BestOfferQueryVariables>;
export const SetOptInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetOptIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetOptInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setOptIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SetOptInMutation, SetOptInMutationVariables>;
export const ConsentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const ProgrammeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"defaultChannel"}},{"kind":"Field","name":{"kind":"Name","value":"defaultBusinessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"channels"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}}]}},{"kind":"Field","name":{"kind":"Name","value":"earnRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"points"}},{"kind":"Field","name":{"kind":"Name","value":"pointsPerUnit"}}]}}]}}]}}]} as unknown as DocumentNode<ProgrammeQuery, ProgrammeQueryVariables>;
export const ProgrammeOffersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeOffers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"promoStatus"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PromoStatus"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"audience"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Audience"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"promoStatus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"promoStatus"}}},{"kind":"Argument","name":{"kind":"Name","value":"audience"},"value":{"kind":"Variable","name":{"kind":"Name","value":"audience"}}},{"kind":"Argument","name":{"kind":"Name","value":"businessUnit"},"value":{"kind":"Variable","name":{"kind":"Name","value":"businessUnit"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Offer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"minAmount"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"nearMissWindow"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}}]}}]} as unknown as DocumentNode<ProgrammeOffersQuery, ProgrammeOffersQueryVariables>;
export const OfferStatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OfferStatistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsFields"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatisticsFields"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatisticsFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OfferStatistics"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"declined"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"rewards"}},{"kind":"Field","name":{"kind":"Name","value":"points"}}]}}]} as unknown as DocumentNode<OfferStatisticsQuery, OfferStatisticsQueryVariables>;
export const ProgrammeChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProgrammeChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"programme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"actor"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordChangeFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}}]}}]}}]} as unknown as DocumentNode<ProgrammeChangesQuery, ProgrammeChangesQueryVariables>;
export const ApplyProgrammeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyProgramme"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyProgrammeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyProgramme"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordChangeFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordChangeFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RecordChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"fields"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"oldValue"}},{"kind":"Field","name":{"kind":"Name","value":"newValue"}}]}}]}}]} as unknown as DocumentNode<ApplyProgrammeMutation, ApplyProgrammeMutationVariables>;
export const CapturePromptResponseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CapturePromptResponse"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePromptResponseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePromptResponse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"prompt"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<CapturePromptResponseMutation, CapturePromptResponseMutationVariables>;
export const PromptsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Prompts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Prompt"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Offer"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MemberOffer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offerCode"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"shortDescription"}},{"kind":"Field","name":{"kind":"Name","value":"longDescription"}},{"kind":"Field","name":{"kind":"Name","value":"promoStatus"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"activation"}},{"kind":"Field","name":{"kind":"Name","value":"rewardType"}},{"kind":"Field","name":{"kind":"Name","value":"rewardValue"}},{"kind":"Field","name":{"kind":"Name","value":"businessUnit"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceState"}},{"kind":"Field","name":{"kind":"Name","value":"acceptanceDate"}},{"kind":"Field","name":{"kind":"Name","value":"displayDate"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveDate"}},{"kind":"Field","name":{"kind":"Name","value":"expiryDate"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}},{"kind":"Field","name":{"kind":"Name","value":"timesRewarded"}},{"kind":"Field","name":{"kind":"Name","value":"limitPerMember"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Prompt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Prompt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"promptMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Offer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amountRemaining"}},{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"respondedAt"}},{"kind":"Field","name":{"kind":"Name","value":"answers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"response"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<PromptsQuery, PromptsQueryVariables>;
export const StartSessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSession"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSessionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartSessionMutation, StartSessionMutationVariables>;
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"correlationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"correlationId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"loyaltyIds"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"optIn"}},{"kind":"Field","name":{"kind":"Name","value":"optInUpdatedAt"}}]}}]}}]}}]} as unknown as DocumentNode<SessionQuery, SessionQueryVariables>;