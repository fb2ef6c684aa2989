import { type Problem, problemAt } from '../problem'
import type { ImportRecord } from '../read/records'
import { type NamedKind, naturalKey, type Reference, SINGLE_IDENTIFIERS } from '../read/references'
import type { Stored } from '../write/stored'

const NOUNS = { channel: 'channel', businessUnit: 'business unit', action: 'action', offer: 'offer' }

/**
 * Who has which name and identifier while records are gone through one after the other: a record may use what is
 * stored or came before it, and may claim what belongs to nobody else.
 */
export class IdentifierRegistry {
  readonly #names = new Set<string>()
  readonly #owners: Map<string, string>

  constructor(private readonly stored: Stored) {
    this.#owners = new Map(stored.owners)
  }

  findProblems({ defined, named, identifiers, key, location }: ImportRecord): Problem[] {
    const problems: Problem[] = []
    for (const name of named) {
      if (this.#exists(name) || defined.some((own) => own.kind === name.kind && own.key === name.key)) continue
      const message = `names the ${NOUNS[name.kind]} ${JSON.stringify(name.key)}, which does not exist`
      problems.push(problemAt(location, name.path, message))
    }
    for (const identifier of identifiers) {
      const owner = this.#owners.get(naturalKey(identifier))
      if (owner === undefined || owner === key) continue
      problems.push(problemAt(location, identifier.path, `belongs to the account ${JSON.stringify(owner)}`))
    }
    return problems
  }

  /** From now on, what the record defines and claims is taken. */
  register(record: ImportRecord): void {
    for (const name of record.defined) this.#names.add(naturalKey(name))
    this.release(record)
    if (record.key === undefined) return
    for (const identifier of record.identifiers) this.#owners.set(naturalKey(identifier), record.key)
  }

  /** What an account gives up when it becomes as its record says, another may have from then on. */
  release(record: ImportRecord): void {
    if (record.kind !== 'account') return
    const { key: id = '', validFields } = record
    const stored = this.stored.rows.account.get(id)
    if (!stored) return
    for (const kind of SINGLE_IDENTIFIERS) {
      const isKept = validFields[kind] === undefined || validFields[kind] === stored[kind]
      const identifier = naturalKey({ kind, key: stored[kind] ?? '' })
      if (!isKept && this.#owners.get(identifier) === id) this.#owners.delete(identifier)
    }
  }

  #exists(name: Reference<NamedKind>): boolean {
    return this.stored.rows[name.kind].has(name.key) || this.#names.has(naturalKey(name))
  }
}
