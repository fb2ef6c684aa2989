import { z } from 'zod'

import { AcceptanceState, Activation, Audience, OptInStatus, PromoStatus, RewardType } from '../../database/models'
import { contactShape } from './contact-fields'
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
} from './field-values'
import { recordReader } from './record-reader'
import { refer, referEach, SINGLE_IDENTIFIERS } from './references'

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
  programme: recordReader(
    'programme',
    '',
    {
      defaultChannel: orNothing(identifier),
      defaultBusinessUnit: orNothing(identifier),
      channels: listOf(identifier),
    },
    ({ channels, defaultChannel, defaultBusinessUnit }) => ({
      defined: referEach('channel', channels, (index) => ['channels', index]),
      named: [
        ...refer('channel', defaultChannel, 'defaultChannel'),
        ...refer('businessUnit', defaultBusinessUnit, 'defaultBusinessUnit'),
      ],
    }),
  ),
  businessUnit: recordReader(
    'businessUnit',
    'name',
    { name: identifier, enabled: orPreset(flag, PRESETS.businessUnit.enabled) },
    ({ name }) => ({ defined: refer('businessUnit', name, 'name') }),
  ),
  action: recordReader(
    'action',
    'code',
    { code: identifier, enabled: orPreset(flag, PRESETS.action.enabled) },
    ({ code }) => ({ defined: refer('action', code, 'code') }),
  ),
  earnRule: recordReader(
    'earnRule',
    'code',
    {
      code: identifier,
      action: identifier,
      businessUnit: orNothing(identifier),
      points: orPreset(wholeNumber(0), PRESETS.earnRule.points),
      pointsPerUnit: orPreset(wholeNumber(0), PRESETS.earnRule.pointsPerUnit),
    },
    ({ businessUnit, action }) => ({
      named: [...refer('businessUnit', businessUnit, 'businessUnit'), ...refer('action', action, 'action')],
    }),
  ),
  offer: recordReader(
    'offer',
    'code',
    {
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
    },
    ({ code, businessUnit, action }) => ({
      defined: refer('offer', code, 'code'),
      named: [...refer('businessUnit', businessUnit, 'businessUnit'), ...refer('action', action, 'action')],
    }),
  ),
  account: recordReader(
    'account',
    'id',
    {
      id: identifier,
      loyaltyIds: listOf(identifier),
      externalId: orNothing(identifier),
      email: orNothing(email),
      phoneNumber: orNothing(identifier),
      locale: orNothing(locale),
      optIn: orNothing(oneOf(Object.values(OptInStatus))),
      offers: listOf(memberOffer),
    },
    (members) => {
      const codes = members.offers?.map((offer) => offer?.code)
      return {
        named: referEach('offer', codes, (index) => ['offers', index, 'code']),
        identifiers: [
          ...referEach('loyaltyId', members.loyaltyIds, (index) => ['loyaltyIds', index]),
          ...SINGLE_IDENTIFIERS.flatMap((kind) => refer(kind, members[kind], kind)),
        ],
      }
    },
  ),
  contact: recordReader('contact', 'responseTrackingCode', contactShape),
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
