import { createProblem, type Problem } from '../problem'
import type { ImportRecord } from '../read/records'
import { type NamedKind, naturalKey, type Reference, SINGLE_IDENTIFIERS } from '../read/references'
import { Overlay } from './overlay'
import type { Stored } from './stored'

const NOUNS = { channel: 'channel', businessUnit: 'business unit', action: 'action', offer: 'offer' }

/**
 * Which names are defined, and which account owns which identifier, while records are planned one after the other. A
 * record can refer to what is stored or defined by an earlier record, and can take identifiers that have no other owner.
 */
export class IdentifierRegistry {
  readonly #definedNames = new Set<string>()
  readonly #owners: Overlay<string>

  constructor(private readonly stored: Stored) {
    this.#owners = new Overlay(stored.owners)
  }

  /** Names that do not exist, and identifiers that belong to another account. */
  findProblems({ defined, named, identifiers, key, location }: ImportRecord): Problem[] {
    const problems: Problem[] = []
    for (const name of named) {
      if (this.#exists(name) || defined.some((own) => own.kind === name.kind && own.key === name.key)) continue
      const message = `refers to the ${NOUNS[name.kind]} ${JSON.stringify(name.key)}, which does not exist`
      problems.push(createProblem(location, name.path, message))
    }
    for (const identifier of identifiers) {
      const owner = this.#owners.get(naturalKey(identifier))
      if (owner === undefined || owner === key) continue
      problems.push(createProblem(location, identifier.path, `belongs to the account ${JSON.stringify(owner)}`))
    }
    return problems
  }

  /** Registers the names that a record defines, and the identifiers that it gives to its account. */
  register(record: ImportRecord): void {
    for (const name of record.defined) this.#definedNames.add(naturalKey(name))
    this.release(record)
    if (record.key === undefined) return
    for (const identifier of record.identifiers) this.#owners.set(naturalKey(identifier), record.key)
  }

  /** Releases the stored identifiers that an account loses by its record, so that another account can take them. */
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
    return this.stored.rows[name.kind].has(name.key) || this.#definedNames.has(naturalKey(name))
  }
}
