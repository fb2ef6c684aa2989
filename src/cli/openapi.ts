import { openApiText } from '../rest/openapi/openapi-text'
import type { Streams } from './streams'

/** Prints the OpenAPI document of the REST paths. Returns the exit status. */
export async function openApiCommand({ out }: Streams): Promise<number> {
  out.write(await openApiText())
  return 0
}
