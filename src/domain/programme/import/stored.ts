import type { Transaction } from '../../../database/client'
import type { Programme } from '../../../database/models'
import type { Contact } from '../../contacts/contact'
import { findContactsNamed } from '../../contacts/contacts.store'
import { portions } from './portions'
import type { ImportRecord, Kind } from './records'
import { type IdentifierKind, naturalKey, type NamedKind, SINGLE_IDENTIFIERS } from './references'
import { type Rows, type TableName, tables } from './tables'

/** What the database holds of everything that some records define, name or claim. */
export interface Stored {
  readonly programme: Programme
  /** What is planned is stored here, too: the records that come later build on it. */
  readonly rows: { readonly [Name in TableName]: Map<string, Rows[Name]> }
  /** The id of the account behind an identifier, by `naturalKey`. */
  readonly owners: ReadonlyMap<string, string>
  /** Which members were given which offers, by `memberOfferKey`. */
  readonly memberOffers: ReadonlySet<string>
  /** By their response tracking codes; what is planned is stored here, too. */
  readonly contacts: Map<string, Contact>
  /** The response tracking code of the contact of an id. */
  readonly contactCodes: Map<string, string>
}

export function memberOfferKey(accountId: string, offerCode: string): string {
  return JSON.stringify([accountId, offerCode])
}

export async function readStored(
  tx: Transaction,
  programme: Programme,
  records: readonly ImportRecord[],
): Promise<Stored> {
  const names = records.flatMap(({ defined, named }) => [...defined, ...named])
  const namesOf = (kind: NamedKind) => names.flatMap((name) => (name.kind === kind ? name.key : []))
  const keysOf = (kind: Kind) => records.flatMap((record) => (record.kind === kind ? (record.key ?? []) : []))
  const contacts = await readContacts(tx, records)
  const account = await readTable(tx, 'account', keysOf('account'))
  return {
    programme,
    rows: {
      channel: await readTable(tx, 'channel', namesOf('channel')),
      businessUnit: await readTable(tx, 'businessUnit', namesOf('businessUnit')),
      action: await readTable(tx, 'action', namesOf('action')),
      earnRule: await readTable(tx, 'earnRule', keysOf('earnRule')),
      offer: await readTable(tx, 'offer', namesOf('offer')),
      account,
    },
    owners: await readOwners(tx, records),
    memberOffers: await readMemberOffers(tx, [...account.keys()], namesOf('offer')),
    contacts: new Map(contacts.map((contact) => [contact.responseTrackingCode, contact])),
    contactCodes: new Map(contacts.map(({ id, responseTrackingCode }) => [id, responseTrackingCode])),
  }
}

async function readTable<Name extends TableName>(
  tx: Transaction,
  name: Name,
  keys: readonly string[],
): Promise<Map<string, Rows[Name]>> {
  const { find, keyOf } = tables[name]
  const rows = new Map<string, Rows[Name]>()
  for (const some of portions([...new Set(keys)])) {
    for (const row of await find(tx, some)) rows.set(keyOf(row), row)
  }
  return rows
}

async function readOwners(tx: Transaction, records: readonly ImportRecord[]): Promise<Map<string, string>> {
  const identifiers = records.flatMap((record) => record.identifiers)
  const keysOf = (kind: IdentifierKind) =>
    portions(identifiers.flatMap((identifier) => (identifier.kind === kind ? identifier.key : [])))

  const owners = new Map<string, string>()
  for (const ids of keysOf('loyaltyId')) {
    const cards = await tx.loyaltyId.findMany({ where: { id: { in: ids } } })
    for (const { id, accountId } of cards) owners.set(naturalKey({ kind: 'loyaltyId', key: id }), accountId)
  }
  for (const kind of SINGLE_IDENTIFIERS) {
    for (const keys of keysOf(kind)) {
      const accounts = await tx.account.findMany({ where: { [kind]: { in: keys } } })
      for (const account of accounts) owners.set(naturalKey({ kind, key: account[kind] ?? '' }), account.id)
    }
  }
  return owners
}

async function readMemberOffers(
  tx: Transaction,
  accountIds: readonly string[],
  offerCodes: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const codes of portions([...new Set(offerCodes)])) {
    for (const ids of portions(accountIds, 250)) {
      const rows = await tx.memberOffer.findMany({
        where: { accountId: { in: ids }, offerCode: { in: codes } },
        select: { accountId: true, offerCode: true },
      })
      for (const { accountId, offerCode } of rows) found.add(memberOfferKey(accountId, offerCode))
    }
  }
  return found
}

async function readContacts(tx: Transaction, records: readonly ImportRecord[]): Promise<Contact[]> {
  const sent = records.flatMap((record) => (record.kind === 'contact' ? record.soundMembers : []))
  const found: Contact[] = []
  for (const some of portions(sent)) {
    const ids = some.flatMap(({ id }) => id ?? [])
    const responseTrackingCodes = some.flatMap(({ responseTrackingCode }) => responseTrackingCode ?? [])
    found.push(...(await findContactsNamed(tx, { ids, responseTrackingCodes })))
  }
  return found
}
