import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql'

import { isIntrospection } from './selections'

const MAX_CHARACTERS = 10_000

/**
 * Whether a document can be compiled. Only the names of its variables, fragments, operations and aliases may get into the
 * code, and numbers and enum values: all of them are words or numbers. Therefore: no strings, objects or lists (they belong
 * in variables), no directives, no introspection. Also no default values, because with them a null can reach an argument
 * that is not nullable.
 */
export function isPlain(document: DocumentNode): boolean {
  if ((document.loc?.source.body.length ?? Infinity) > MAX_CHARACTERS) return false
  let plain = true
  visit(document, {
    enter(node) {
      if (!isPlainNode(node)) plain = false
      return plain ? undefined : BREAK
    },
  })
  return plain
}

function isPlainNode(node: ASTNode): boolean {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.OBJECT:
    case Kind.LIST:
    case Kind.DIRECTIVE:
      return false
    case Kind.FIELD:
      return isPlainAlias(node.alias?.value) && !isIntrospection(node)
    case Kind.VARIABLE_DEFINITION:
      return node.defaultValue === undefined && !node.variable.name.value.startsWith('__')
    default:
      return true
  }
}

/** Compiled code joins response names with `_`: with one in an alias, two paths could be one name. */
function isPlainAlias(alias: string | undefined): boolean {
  return !alias?.includes('_')
}
