import { checkScopes, CONTACT_SCOPES, MEMBER_SCOPES, type Scope } from '../../access/scopes'
import { readAccountByIdentifier } from '../../domain/accounts/read-account'
import { readActivity } from '../../domain/activities/read-activity'
import { canActFor } from '../../domain/actor'
import type { ListName } from '../../domain/contacts/contact-fields'
import { readContact } from '../../domain/contacts/read-contact'
import type { Dependencies } from '../../domain/dependencies'
import { readDescriptions } from '../../domain/ledger/describe-entries'
import { readBalances } from '../../domain/ledger/read-balances'
import { readEntry } from '../../domain/ledger/read-entry'
import type { MemberOffer } from '../../domain/offers/member-offer'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import { readOffer } from '../../domain/offers/read-offer'
import { readConsent } from '../../domain/opt-in/read-consent'
import { readPrompt } from '../../domain/prompts/read-prompt'
import { readSession } from '../../domain/sessions/require-session'
import { MAX_INT } from '../../domain/values/integer'
import { type NodeType, parseNodeId } from '../../domain/values/node-id'
import { isIdentifier } from '../../domain/values/text'
import type { Locales } from '../../domain/wording/translations'
import { toActivity } from '../activities/activities.types'
import { toContact } from '../contacts/contacts.types'
import type { Context } from '../context'
import { toBalance, toLedgerEntry } from '../ledger/ledger.types'
import { toMemberOffer } from '../offers/offers.types'
import { toConsent } from '../opt-in/opt-in.types'
import { toPrompt } from '../prompts/prompts.types'
import type { ResolvedNode } from './node.types'

/** Finds a record by the parts of its natural key. Undefined if there is none, or the caller may not read it. */
type Find = (context: Context, ...key: string[]) => Promise<object | undefined>

interface Finder {
  /** The number of parts of the natural key. */
  readonly parts: number
  /** A caller needs one of them. */
  readonly scopes: readonly Scope[]
  readonly find: Find
}

const FINDERS: Readonly<Partial<Record<NodeType, Finder>>> = {
  Session: ofMember(1, ({ deps, caller }, correlationId = '') =>
    readSession(deps, caller, correlationId, deps.clock()),
  ),
  Activity: ofMember(1, async ({ deps, caller }, id = '') => map(await readActivity(deps, caller, id), toActivity)),
  Prompt: ofMember(1, async ({ deps, caller }, id = '') => {
    const prompt = await readPrompt(deps, caller, id)
    return prompt && toPrompt(prompt, await readAccountLocales(deps, prompt.offer))
  }),
  MemberOffer: ofAccount(2, async ({ deps }, accountId, code = '') => {
    const offer = await readOffer(deps, accountId, code)
    return offer && toMemberOffer(offer, await readAccountLocales(deps, offer))
  }),
  Balance: ofAccount(3, async ({ deps }, accountId, businessUnit, rewardType) => {
    const balances = await readBalances(deps, accountId)
    return map(
      balances.find((balance) => balance.businessUnit === businessUnit && balance.rewardType === rewardType),
      toBalance,
    )
  }),
  Consent: ofAccount(2, async ({ deps }, accountId, number) =>
    map(await readConsent(deps, accountId, toInteger(number)), toConsent),
  ),
  LedgerEntry: ofAccount(3, async ({ deps }, accountId, postingNumber, position) => {
    const key = { postingNumber: toInteger(postingNumber), position: toInteger(position) }
    const entry = await readEntry(deps, accountId, key)
    if (!entry) return undefined
    const describe = await readDescriptions(deps, { accountId, locale: null }, [entry])
    return toLedgerEntry(describe(entry))
  }),
  ObjectVariable: ofContact('objectVariables'),
  TreatmentForConsideration: ofContact('treatmentsForConsideration'),
  AbTest: ofContact('abTests'),
}

/**
 * Finds the record with a global ID. Undefined if there is none, or the caller may not read it. An ID without the name of a
 * type is that of an account or else of a contact.
 */
export async function findNode(context: Context, id: string): Promise<ResolvedNode | undefined> {
  const parsed = parseNodeId(id)
  if (parsed) {
    const { type, key } = parsed
    const finder = FINDERS[type]
    if (finder?.parts !== key.length || checkScopes(context.caller, finder.scopes)) return undefined
    return withTypename(type, await finder.find(context, ...key))
  }
  return (
    withTypename('Account', await findAccount(context, id)) ?? withTypename('Contact', await findContact(context, id))
  )
}

async function findAccount({ deps, caller }: Context, id: string): Promise<object | undefined> {
  if (checkScopes(caller, MEMBER_SCOPES)) return undefined
  return readAccountByIdentifier(deps, caller, { identifier: id, identifierType: 'ACCOUNT_ID' })
}

async function findContact({ deps, caller, budget }: Context, id: string) {
  return checkScopes(caller, CONTACT_SCOPES) ? undefined : map(await readContact(deps, { id }, budget), toContact)
}

function ofMember(parts: number, find: Find): Finder {
  return { parts, scopes: MEMBER_SCOPES, find }
}

/** A record whose key begins with the ID of its account. */
function ofAccount(parts: number, find: (context: Context, accountId: string, ...key: string[]) => ReturnType<Find>) {
  return ofMember(parts, async (context, accountId = '', ...key) =>
    isIdentifier(accountId) && canActFor(context.caller, accountId) ? find(context, accountId, ...key) : undefined,
  )
}

function ofContact(list: ListName): Finder {
  const find: Find = async (context, contactId = '', entryId) =>
    (await findContact(context, contactId))?.[list].find((entry) => entry.entryId === entryId)
  return { parts: 2, scopes: CONTACT_SCOPES, find }
}

/** There is no session here: texts are in the language of the account. */
function readAccountLocales(deps: Dependencies, offer: MemberOffer): Locales | Promise<Locales> {
  return readOfferLocales(deps, { accountId: offer.accountId, locale: null }, [offer])
}

function map<Source, Target>(source: Source | null | undefined, to: (source: Source) => Target): Target | undefined {
  return source == null ? undefined : to(source)
}

/** A number of a key. 0, which no record has, for any other text. */
function toInteger(text = ''): number {
  const number = /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0
  return number <= MAX_INT ? number : 0
}

function withTypename(name: string, record: object | undefined): ResolvedNode | undefined {
  return record && { ...record, __typename: name }
}
