import { catalogue, type CatalogueEntry, type ErrorReason } from './catalogue'

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/**
 * What an error has besides its row in the catalogue: a value for each placeholder of the message, and what is at fault.
 * All of it is public.
 */
export type ErrorDetails<Reason extends ErrorReason> = Record<
  Placeholders<(typeof catalogue)[Reason]['message']>,
  string
> & {
  /** The field at fault, for example ['acceptanceState']. A face adds the path of its own argument. */
  field?: readonly string[]
  /** Every broken rule, if one error reports several. */
  violations?: readonly { readonly path: string; readonly message: string }[]
}

/**
 * A documented error of the catalogue. Use cases throw no other error on purpose. Everything in it except its cause is
 * public; a face only translates its shape.
 */
export class DomainError extends Error {
  readonly reason: ErrorReason
  readonly statusCode: number
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>

  constructor(reason: ErrorReason, details: Readonly<Record<string, unknown>> = {}, options?: ErrorOptions) {
    const entry: CatalogueEntry = catalogue[reason]
    super(
      entry.message.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name])),
      options,
    )
    this.name = 'DomainError'
    this.reason = reason
    this.statusCode = entry.statusCode
    this.code = entry.code
    // A placeholder that is the whole message would repeat it.
    const isWholeMessage = ([name]: [string, unknown]) => entry.message === `{${name}}`
    const rest = Object.entries(details).filter((detail) => !isWholeMessage(detail))
    this.details = { ...entry.constants, ...Object.fromEntries(rest) }
  }
}

/** Creates a documented error. The compiler requires every placeholder of its message. */
export function domainError<Reason extends ErrorReason>(
  reason: Reason,
  ...[details]: object extends ErrorDetails<Reason> ? [details?: ErrorDetails<Reason>] : [details: ErrorDetails<Reason>]
): DomainError {
  return new DomainError(reason, { ...details })
}
