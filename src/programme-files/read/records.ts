import { z } from 'zod'

import { AcceptanceState, Activation, Audience, OptInStatus, PromoStatus, RewardType } from '../../database/models'
import { DEFAULT_CURRENCY } from '../../domain/values/currency'
import { UTC } from '../../domain/values/instant'
import { contactShape } from './contact-fields'
import {
  currency,
  email,
  flag,
  globalId,
  httpsUrl,
  identifier,
  instant,
  listOf,
  locale,
  nullable,
  oneOf,
  text,
  timeZone,
  wholeNumber,
  withDefault,
} from './field-values'
import { createRecordReader } from './record-reader'
import { createReference, createReferences, SINGLE_IDENTIFIERS } from './references'

/** The values of fields that are absent in a new record, or null in any record. */
export const DEFAULTS = {
  programme: { timeZone: UTC, currency: DEFAULT_CURRENCY },
  businessUnit: { enabled: true },
  action: { enabled: true },
  earnRule: { points: 0, pointsPerUnit: 0 },
  offer: { frequency: 1, limitPerMember: 1, rank: 0 },
} as const

const memberOffer = z.strictObject(
  { code: identifier, acceptanceState: withDefault(oneOf(Object.values(AcceptanceState)), AcceptanceState.NONE) },
  { error: 'must be an object' },
)

/** An optional text that is not blank if it is given. */
const label = nullable(text(255, { isRequired: true }))
const shortText = nullable(text(1_000))
const longText = nullable(text(10_000))

const ruleTranslation = z.strictObject({ locale, name: label }, { error: 'must be an object' })

const offerTranslation = z.strictObject(
  { locale, name: label, shortDescription: shortText, longDescription: longText, terms: longText },
  { error: 'must be an object' },
)

/** Each reads a value of a programme file as a record of one kind, and reports its problems. */
export const recordReaders = {
  programme: createRecordReader(
    'programme',
    '',
    {
      defaultChannel: nullable(identifier),
      defaultBusinessUnit: nullable(identifier),
      channels: listOf(identifier),
      timeZone: withDefault(timeZone, DEFAULTS.programme.timeZone),
      currency: withDefault(currency, DEFAULTS.programme.currency),
    },
    ({ channels, defaultChannel, defaultBusinessUnit }) => ({
      defined: createReferences('channel', channels, (index) => ['channels', index]),
      named: [
        ...createReference('channel', defaultChannel, 'defaultChannel'),
        ...createReference('businessUnit', defaultBusinessUnit, 'defaultBusinessUnit'),
      ],
    }),
  ),
  businessUnit: createRecordReader(
    'businessUnit',
    'name',
    { name: identifier, enabled: withDefault(flag, DEFAULTS.businessUnit.enabled) },
    ({ name }) => ({ defined: createReference('businessUnit', name, 'name') }),
  ),
  action: createRecordReader(
    'action',
    'code',
    { code: identifier, enabled: withDefault(flag, DEFAULTS.action.enabled) },
    ({ code }) => ({ defined: createReference('action', code, 'code') }),
  ),
  earnRule: createRecordReader(
    'earnRule',
    'code',
    {
      code: identifier,
      action: identifier,
      businessUnit: nullable(identifier),
      points: withDefault(wholeNumber(0), DEFAULTS.earnRule.points),
      pointsPerUnit: withDefault(wholeNumber(0), DEFAULTS.earnRule.pointsPerUnit),
      name: label,
      translations: listOf(ruleTranslation),
    },
    ({ businessUnit, action }) => ({
      named: [
        ...createReference('businessUnit', businessUnit, 'businessUnit'),
        ...createReference('action', action, 'action'),
      ],
    }),
  ),
  offer: createRecordReader(
    'offer',
    'code',
    {
      code: identifier,
      name: text(255, { isRequired: true }),
      shortDescription: shortText,
      longDescription: longText,
      terms: longText,
      translations: listOf(offerTranslation),
      category: label,
      imageUrl: nullable(httpsUrl),
      promoStatus: oneOf(Object.values(PromoStatus)),
      audience: oneOf(Object.values(Audience)),
      activation: oneOf(Object.values(Activation)),
      rewardType: oneOf(Object.values(RewardType)),
      rewardValue: wholeNumber(0),
      businessUnit: nullable(identifier),
      action: nullable(identifier),
      minAmount: nullable(wholeNumber(0)),
      frequency: withDefault(wholeNumber(1), DEFAULTS.offer.frequency),
      limitPerMember: withDefault(wholeNumber(0), DEFAULTS.offer.limitPerMember),
      nearMissWindow: nullable(wholeNumber(0)),
      rank: withDefault(wholeNumber(), DEFAULTS.offer.rank),
      displayDate: instant,
      effectiveDate: instant,
      expiryDate: nullable(instant),
    },
    ({ code, businessUnit, action }) => ({
      defined: createReference('offer', code, 'code'),
      named: [
        ...createReference('businessUnit', businessUnit, 'businessUnit'),
        ...createReference('action', action, 'action'),
      ],
    }),
  ),
  account: createRecordReader(
    'account',
    'id',
    {
      id: globalId,
      loyaltyIds: listOf(identifier),
      externalId: nullable(identifier),
      email: nullable(email),
      phoneNumber: nullable(identifier),
      locale: nullable(locale),
      optIn: nullable(oneOf(Object.values(OptInStatus))),
      offers: listOf(memberOffer),
    },
    (fields) => {
      const codes = fields.offers?.map((offer) => offer?.code)
      return {
        named: createReferences('offer', codes, (index) => ['offers', index, 'code']),
        identifiers: [
          ...createReferences('loyaltyId', fields.loyaltyIds, (index) => ['loyaltyIds', index]),
          ...SINGLE_IDENTIFIERS.flatMap((kind) => createReference(kind, fields[kind], kind)),
        ],
      }
    },
  ),
  contact: createRecordReader('contact', 'responseTrackingCode', contactShape),
}

export type Kind = keyof typeof recordReaders
export type ImportRecord = ReturnType<(typeof recordReaders)[Kind]>
export type RecordOf<K extends Kind> = Extract<ImportRecord, { kind: K }>
export type FieldsOf<K extends Kind> = NonNullable<RecordOf<K>['fields']>
/** A record of which each field is valid. */
export type ValidRecord = { [K in Kind]: RecordOf<K> & { readonly fields: FieldsOf<K> } }[Kind]

export function isValid(record: ImportRecord): record is ValidRecord {
  return record.fields !== undefined
}
