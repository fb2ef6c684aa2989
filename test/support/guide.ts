import { expect, test } from '@jest/globals'

import { withDemoService } from './demo-service'
import { elide, ELISION, examplesIn, type Page, textsIn } from './documents'
import { post, type TestService } from './service'

/**
 * Tests that the examples of guides respond as they are printed, one after the other, on the demo programme. The clock
 * starts at `now`, and advances by a minute after each response. Returns the service while the tests run.
 */
export function testExamples(pages: readonly Page[], now: string): () => TestService {
  const service = withDemoService(now)
  const variables: Record<string, unknown> = {}
  const received = new Map<string, string>()

  /** A variable that the guide elides has the text of that name in the latest response, which the guide asks the reader to copy. */
  const setVariables = (printed: Record<string, unknown> = {}) => {
    for (const [name, value] of Object.entries(printed)) {
      variables[name] = JSON.stringify(value).includes(ELISION) ? received.get(name) : value
      expect({ name, value: variables[name] }).toEqual({ name, value: expect.anything() })
    }
  }

  test.each(pages.flatMap(examplesIn).map((example) => [/\w+ (\w+)/.exec(example.operation)?.[1], example] as const))(
    '%s responds as the guide prints it',
    async (_name, { operation, variables: printedVariables, responses }) => {
      expect(responses.length).toBeGreaterThan(0)
      setVariables(printedVariables)
      for (const printed of responses) {
        const response = (await post(service().app, { query: operation, variables })).json<unknown>()
        service().clock.advance(60_000)
        textsIn(response, received)
        expect(elide(response, printed)).toEqual(printed)
      }
    },
  )
  return service
}
