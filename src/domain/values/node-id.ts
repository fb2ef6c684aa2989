/**
 * The types of records whose global id begins with the name of the type. Accounts and contacts have their own ids, which
 * callers choose: none of them begins so.
 */
export const nodeTypes = [
  'Session',
  'Activity',
  'MemberOffer',
  'Prompt',
  'Balance',
  'Consent',
  'LedgerEntry',
  'ObjectVariable',
  'TreatmentForConsideration',
  'AbTest',
  'WebhookEndpoint',
  'WebhookDelivery',
] as const
export type NodeType = (typeof nodeTypes)[number]

/** A global id: unique among the records of all types. */
export interface NodeId {
  readonly type: NodeType
  /** The natural key. */
  readonly key: readonly string[]
}

/** Writes a global id, for example `Balance:acc-1:GROCERY:loyalty`. In the parts of the key, `%` and `:` are escaped. */
export function formatNodeId(type: NodeType, ...key: readonly (string | number)[]): string {
  let id: string = type
  for (const part of key) id += `:${typeof part === 'number' ? part : escapePart(part)}`
  return id
}

function escapePart(part: string): string {
  return /[%:]/.test(part) ? part.replaceAll('%', '%25').replaceAll(':', '%3A') : part
}

/** Reads a global id. Undefined if it does not begin with the name of a type, or is not written as formatNodeId does. */
export function parseNodeId(id: string): NodeId | undefined {
  const [name, ...parts] = id.split(':')
  const type = nodeTypes.find((nodeType) => nodeType === name)
  if (!type || parts.length === 0) return undefined
  const key = parts.map((part) => part.replaceAll('%3A', ':').replaceAll('%25', '%'))
  return formatNodeId(type, ...key) === id ? { type, key } : undefined
}

/** Whether an id begins like a global one, so that no account and no contact may have it. */
export function isReservedId(id: string): boolean {
  return nodeTypes.some((type) => id.startsWith(`${type}:`))
}
