import { afterEach, beforeEach, expect, jest } from '@jest/globals'

/** Console output fails a test: a warning in a long log is easily overlooked. */
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
