import type { Programme } from '../../database/models'
import type { TransactionRows } from '../../database/rows/rows'
import type { Contact } from '../../domain/contacts/contact'
import { findContactsByNames } from '../../domain/contacts/contacts.store'
import { memberOfferKey, type RowKind, type RowsByKind, type Stored } from '../plan/stored'
import type { ImportRecord, Kind } from '../read/records'
import { type IdentifierKind, type NamedKind, naturalKey, SINGLE_IDENTIFIERS } from '../read/references'
import { importTables } from './import-tables'

/** Reads what planning needs for these records. */
export async function readStored(
  rows: TransactionRows,
  programme: Programme,
  records: readonly ImportRecord[],
): Promise<Stored> {
  const names: Record<NamedKind, Set<string>> = {
    channel: new Set(),
    businessUnit: new Set(),
    action: new Set(),
    offer: new Set(),
  }
  for (const { defined, named } of records) {
    for (const { kind, key } of defined) names[kind].add(key)
    for (const { kind, key } of named) names[kind].add(key)
  }
  const collectKeys = (kind: Kind) => records.flatMap((record) => (record.kind === kind ? (record.key ?? []) : []))
  const contacts = await readContacts(rows, records)
  const account = await readTable(rows, 'account', collectKeys('account'))
  return {
    programme,
    rows: {
      channel: await readTable(rows, 'channel', names.channel),
      businessUnit: await readTable(rows, 'businessUnit', names.businessUnit),
      action: await readTable(rows, 'action', names.action),
      earnRule: await readTable(rows, 'earnRule', collectKeys('earnRule')),
      offer: await readTable(rows, 'offer', names.offer),
      account,
    },
    owners: await readOwners(rows, records),
    memberOffers: await readMemberOffers(rows, records, account),
    contacts: new Map(contacts.map((contact) => [contact.responseTrackingCode, contact])),
    contactCodes: new Map(contacts.map(({ id, responseTrackingCode }) => [id, responseTrackingCode])),
  }
}

async function readTable<K extends RowKind>(
  rows: TransactionRows,
  kind: K,
  keys: Iterable<string>,
): Promise<Map<string, RowsByKind[K]>> {
  const { find, getKey } = importTables[kind]
  const found = await find(rows, [...new Set(keys)])
  return new Map(found.map((row) => [getKey(row), row]))
}

async function readOwners(rows: TransactionRows, records: readonly ImportRecord[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>()
  const identifiers = records.flatMap((record) => record.identifiers)
  const ofKind = (wanted: IdentifierKind) => identifiers.filter(({ kind }) => kind === wanted)
  const cards = await rows.findAll(
    'LoyaltyId',
    ofKind('loyaltyId').map(({ key }) => ({ id: key })),
  )
  for (const { id, accountId } of cards) owners.set(naturalKey({ kind: 'loyaltyId', key: id }), accountId)
  for (const kind of SINGLE_IDENTIFIERS) {
    const accounts = await rows.findAll(
      'Account',
      ofKind(kind).map(({ key }) => ({ [kind]: key })),
    )
    for (const account of accounts) owners.set(naturalKey({ kind, key: account[kind] ?? '' }), account.id)
  }
  return owners
}

/** Reads the offers of stored accounts: a new account has none. */
async function readMemberOffers(
  rows: TransactionRows,
  records: readonly ImportRecord[],
  accounts: ReadonlyMap<string, unknown>,
): Promise<Set<string>> {
  const keys = records.flatMap(({ kind, key: accountId = '', named }) =>
    kind === 'account' && accounts.has(accountId) ? named.map(({ key: offerCode }) => ({ accountId, offerCode })) : [],
  )
  const found = await rows.findAll('MemberOffer', keys)
  return new Set(found.map(({ accountId, offerCode }) => memberOfferKey(accountId, offerCode)))
}

async function readContacts(rows: TransactionRows, records: readonly ImportRecord[]): Promise<Contact[]> {
  const sent = records.flatMap((record) => (record.kind === 'contact' ? record.validFields : []))
  const ids = sent.flatMap(({ id }) => id ?? [])
  const responseTrackingCodes = sent.flatMap(({ responseTrackingCode }) => responseTrackingCode ?? [])
  return findContactsByNames(rows, { ids, responseTrackingCodes })
}
