import { afterEach, beforeEach, expect, jest } from '@jest/globals'

/** What is printed during a test fails it: a warning that scrolls by is read by nobody. */
let printed: unknown[][] = []

beforeEach(() => {
  printed = []
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    jest.spyOn(console, method).mockImplementation((...args: unknown[]) => void printed.push(args))
  }
})

afterEach(() => {
  jest.restoreAllMocks()
  expect(printed).toEqual([])
})
