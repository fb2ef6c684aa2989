import { schemaText } from '../graphql/schema'
import type { Streams } from './streams'

/** Prints the GraphQL schema. Returns the exit status. */
export function schemaCommand({ out }: Streams): number {
  out.write(schemaText())
  return 0
}
