import { z } from 'zod'

import { AcceptanceState, Activation, Audience, OptInStatus, PromoStatus, RewardType } from '../../../database/models'
import { isObject } from './json-syntax'
import {
  email,
  flag,
  identifier,
  instant,
  listOf,
  locale,
  oneOf,
  orNothing,
  orPreset,
  text,
  wholeNumber,
} from './member-values'
import { type Place, type Problem, problemAt } from './problem'

/** What a member is when a new record does not say, or when any record says null. */
export const PRESETS = {
  businessUnit: { enabled: true },
  action: { enabled: true },
  earnRule: { points: 0, pointsPerUnit: 0 },
  offer: { frequency: 1, limitPerMember: 1, rank: 0 },
} as const

const memberOffer = z.strictObject(
  { code: identifier, acceptanceState: orPreset(oneOf(Object.values(AcceptanceState)), AcceptanceState.NONE) },
  { error: 'must be an object' },
)

/** Reads a value of a programme file as a record of its kind, and collects what is wrong with it. */
export const recordReaders = {
  programme: recordReader('programme', '', {
    defaultChannel: orNothing(identifier),
    defaultBusinessUnit: orNothing(identifier),
    channels: listOf(identifier).optional(),
  }),
  businessUnit: recordReader('businessUnit', 'name', {
    name: identifier,
    enabled: orPreset(flag, PRESETS.businessUnit.enabled),
  }),
  action: recordReader('action', 'code', {
    code: identifier,
    enabled: orPreset(flag, PRESETS.action.enabled),
  }),
  earnRule: recordReader('earnRule', 'code', {
    code: identifier,
    action: identifier,
    businessUnit: orNothing(identifier),
    points: orPreset(wholeNumber(0), PRESETS.earnRule.points),
    pointsPerUnit: orPreset(wholeNumber(0), PRESETS.earnRule.pointsPerUnit),
  }),
  offer: recordReader('offer', 'code', {
    code: identifier,
    name: text(255, { isRequired: true }),
    shortDescription: orNothing(text(1_000)),
    longDescription: orNothing(text(10_000)),
    promoStatus: oneOf(Object.values(PromoStatus)),
    audience: oneOf(Object.values(Audience)),
    activation: oneOf(Object.values(Activation)),
    rewardType: oneOf(Object.values(RewardType)),
    rewardValue: wholeNumber(0),
    businessUnit: orNothing(identifier),
    action: orNothing(identifier),
    minAmount: orNothing(wholeNumber(0)),
    frequency: orPreset(wholeNumber(1), PRESETS.offer.frequency),
    limitPerMember: orPreset(wholeNumber(0), PRESETS.offer.limitPerMember),
    nearMissWindow: orNothing(wholeNumber(0)),
    rank: orPreset(wholeNumber(), PRESETS.offer.rank),
    displayDate: instant,
    effectiveDate: instant,
    expiryDate: orNothing(instant),
  }),
  account: recordReader('account', 'id', {
    id: identifier,
    loyaltyIds: listOf(identifier).optional(),
    externalId: orNothing(identifier),
    email: orNothing(email),
    phoneNumber: orNothing(identifier),
    locale: orNothing(locale),
    optIn: orNothing(oneOf(Object.values(OptInStatus))),
    offers: listOf(memberOffer).optional(),
  }),
}

export type Kind = keyof typeof recordReaders
export type ImportRecord = ReturnType<(typeof recordReaders)[Kind]>
export type RecordOf<K extends Kind> = Extract<ImportRecord, { kind: K }>
export type MembersOf<K extends Kind> = NonNullable<RecordOf<K>['members']>
/** A record whose members are all right. */
export type SoundRecord = { [K in Kind]: RecordOf<K> & { readonly members: MembersOf<K> } }[Kind]

export function isSound(record: ImportRecord): record is SoundRecord {
  return record.members !== undefined
}

interface RecordAs<Name extends string, Members> {
  readonly kind: Name
  readonly place: Place
  /** The natural key; undefined where it cannot be read. */
  readonly key: string | undefined
  readonly keyMember: string
  /** The record; undefined where a member of it is wrong. */
  readonly members: Members | undefined
  /** The members that are right, so that a record with a mistake is checked as far as it goes. */
  readonly soundMembers: Partial<Members>
  readonly problems: readonly Problem[]
}

function recordReader<Name extends string, Shape extends z.ZodRawShape>(kind: Name, keyMember: string, shape: Shape) {
  // Strict: a member whose name has a typo must not be lost in silence.
  const schema = z.strictObject(shape, { error: 'must be an object' })
  type Members = z.output<typeof schema>
  const soundPart = schema.partial()

  return (given: unknown, place: Place): RecordAs<Name, Members> => {
    const result = schema.safeParse(given)
    const problems = result.error?.issues.flatMap((issue) => problemsOf(issue, place)) ?? []
    // The members without an issue have been read before, so they can be read again.
    const soundMembers: Partial<Members> =
      result.data ?? (soundPart.parse(withoutFaults(given, result.error?.issues ?? [])) as Partial<Members>)
    const { [keyMember]: key }: Record<string, unknown> = soundMembers
    return {
      kind,
      place,
      keyMember,
      key: typeof key === 'string' ? key : undefined,
      members: result.data,
      soundMembers,
      problems,
    }
  }
}

function problemsOf(issue: z.core.$ZodIssue, place: Place): Problem[] {
  if (issue.code !== 'unrecognized_keys') return [problemAt(place, issue.path, issue.message)]
  return issue.keys.map((key) =>
    problemAt(place, [...issue.path, key], 'is not known here: correct its name or remove it'),
  )
}

function withoutFaults(given: unknown, issues: readonly z.core.$ZodIssue[]): Record<string, unknown> {
  if (!isObject(given)) return {}
  const faulty = new Set(
    issues.flatMap((issue) => issue.path[0] ?? (issue.code === 'unrecognized_keys' ? issue.keys : [])),
  )
  return Object.fromEntries(Object.entries(given).filter(([name]) => !faulty.has(name)))
}
