import { catalogue, type CatalogueEntry, type ErrorReason } from './catalogue'

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/**
 * What the thrower adds: a value for each placeholder of the message, and the argument at fault. All of it is public,
 * but a placeholder that is the whole message is not told twice.
 */
export type ErrorDetails<Reason extends ErrorReason> = Record<
  Placeholders<(typeof catalogue)[Reason]['message']>,
  string
> & {
  /** The field at fault, for instance ['acceptanceState']. A face adds the path of its own argument. */
  field?: readonly string[]
  /** Everything that is wrong, where one error tells of several things. */
  violations?: readonly { readonly path: string; readonly message: string }[]
}

/**
 * A documented error of the catalogue. Use cases throw nothing else on purpose, and everything in it is meant for the
 * caller's eyes; the faces (GraphQL today) only translate its shape.
 */
export class DomainError extends Error {
  readonly reason: ErrorReason
  readonly statusCode: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(reason: ErrorReason, facts: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    const entry: CatalogueEntry = catalogue[reason]
    super(
      entry.message.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name])),
      options,
    )
    this.name = 'DomainError'
    this.reason = reason
    this.statusCode = entry.statusCode
    this.code = entry.code
    const isTheMessage = ([name]: [string, unknown]) => entry.message === `{${name}}`
    const details = Object.entries(facts).filter((fact) => !isTheMessage(fact))
    this.details = { ...entry.constants, ...Object.fromEntries(details) }
  }
}

/** Makes a documented error; the compiler asks for every placeholder of its message. */
export function domainError<Reason extends ErrorReason>(
  reason: Reason,
  ...[facts]: object extends ErrorDetails<Reason> ? [facts?: ErrorDetails<Reason>] : [facts: ErrorDetails<Reason>]
): DomainError {
  return new DomainError(reason, { ...facts })
}
