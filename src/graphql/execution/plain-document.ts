import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql'

import { isIntrospection } from './selections'

const MAX_CHARACTERS = 10_000

/**
 * Whether a document may become code: nothing of what a stranger wrote goes into it but the names of its variables,
 * fragments and operations, which are words. So: no texts, objects or lists (they belong into variables), no aliases, no
 * directives, no introspection, and no default values, with which a null can reach an argument that takes none.
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
      return node.alias === undefined && !isIntrospection(node)
    case Kind.VARIABLE_DEFINITION:
      return node.defaultValue === undefined && !node.variable.name.value.startsWith('__')
    default:
      return true
  }
}
