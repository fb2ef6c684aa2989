import { describe, expect, test } from '@jest/globals'
import {
  buildSchema,
  type ExecutionResult,
  getNamedType,
  getOperationAST,
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql'

import { createCompiledExecution } from '../../../../src/graphql/execution/compiled-execution'
import { createSchema } from '../../../../src/graphql/schema'

const schema = buildSchema(`
  scalar Day
  enum Colour { RED GREEN }
  input Filter { colours: [Colour!], text: String, deep: Deep }
  input Deep { colours: [Colour], most: Int! }
  type Query { item(id: ID, filter: Filter, day: Day, most: Int): Item items: [Item!] both: Both! fails: Item! }
  type Mutation { add(by: Int!): Int addLater(by: Int!): Int fail(by: Int): Int! }
  type Both { item: Item other: Item! }
  type Item {
    id: ID! colour: Colour wrongColour: Colour day: Day wrongDay: Day! count: Int wrongCount: Int
    missing: String! throws: String throwsLater: String! seen: String
    item: Item items: [Item] required: [Item!]! nested: [[Int!]]
  }
`)
let total = 0
const documented = () => new GraphQLError('refused', { extensions: { reason: 'NO' } })
const later = <Value>(value: () => Value) => new Promise<void>((resolve) => setImmediate(resolve)).then(value)
const fail = (): never => {
  throw documented()
}
const item = (depth = 0): Record<string, unknown> => ({
  ...{
    id: depth,
    colour: 'RED',
    wrongColour: 'BLUE',
    count: 1,
    wrongCount: 1.5,
    missing: null,
    nested: [[1, 2], null, [3]],
  },
  ...{ day: new Date(0), wrongDay: new Date(NaN), throws: fail, throwsLater: () => later(fail) },
  ...{ item: () => later(() => item(depth + 1)), items: () => [item(depth + 1), null, later(() => item(depth + 2))] },
  required: () => later(() => [item(depth + 1), depth > 1 ? null : item(depth + 2)]),
})
const seen = (args: unknown) => ({ ...item(), seen: JSON.stringify(args) })
type Resolve = (parent: unknown, args: Record<string, unknown>) => unknown
function resolveWith(type: string, resolvers: Record<string, Resolve>) {
  for (const [name, resolve] of Object.entries(resolvers)) {
    const fields = schema.getType(type)
    if (isObjectType(fields)) Object.assign(fields.getFields()[name] ?? {}, { resolve })
  }
}
resolveWith('Query', {
  item: (_parent, args) => later(() => seen(args)),
  items: () => [item(), later(() => item(1))],
  both: () => ({ item: () => item(), other: () => later(() => item()) }),
  fails: () => later(fail),
})
resolveWith('Mutation', {
  add: (_parent, { by }) => (total += Number(by)),
  addLater: (_parent, { by }) => later(() => (total += Number(by))),
  fail: () => later(fail),
})
for (const name of ['item', 'items', 'required', 'throws', 'throwsLater', 'other']) {
  const resolve: Resolve = (parent) => (parent as Record<string, () => unknown>)[name]?.()
  resolveWith('Item', { [name]: resolve })
  resolveWith('Both', { [name]: resolve })
}
Object.assign(schema.getType('Day') ?? {}, {
  serialize: (day: Date) => day.toISOString(),
  parseValue: (text: string) => new Date(text).toISOString(),
})

type Execution = ReturnType<typeof createCompiledExecution>
/** Has far more than is read of it here, so the tests cast what they make. */
type Request = Parameters<Execution['respond']>[0]
type Executor = NonNullable<Awaited<ReturnType<Execution['gateway']['load']>>['executor']>

/** As Apollo does: what has no answer, since something failed, it asks the gateway for. */
async function resultOf({ respond, gateway }: Execution, request: object): Promise<ExecutionResult> {
  const context = {}
  const response = await respond({ contextValue: context, ...request } as unknown as Request)
  if (response?.body.kind === 'single') return response.body.singleResult as ExecutionResult
  const { executor } = await gateway.load({ apollo: {} })
  return (await executor?.({ context } as Parameters<Executor>[0])) as ExecutionResult
}

/** The answers to the same operation, sent again and again; of errors what is told to a caller. */
async function answers(text: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema) {
  const document = parse(text)
  expect(validate(of, document)).toEqual([])
  const execution = createCompiledExecution(of, {})
  const results: ExecutionResult[] = []
  for (let time = 0; time < 3; time++) {
    total = 0
    const operation = getOperationAST(document)
    results.push(await resultOf(execution, { document, operation, request: { variables } }))
  }
  return results
}

/** graphql-js gives objects without a prototype. */
const isCompiled = ({ data }: ExecutionResult) => Object.getPrototypeOf(data) !== null
/** GraphQL gives errors no order. */
const told = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors?.map((error) => JSON.stringify(error)).toSorted() })

describe('a plain document is compiled when it comes again, and answered as before', () => {
  test.each([
    '{ item { id colour day count nested __typename } }',
    '{ item { id item { id items { id items { id } } } } items { id required { id } } }',
    '{ item { required { id required { id } } } }',
    '{ item { id throws wrongColour wrongCount items { throws wrongCount } } }',
    '{ item { id missing } items { id } }',
    '{ item { id item { id wrongDay } } both { item { throwsLater } other { id } } }',
    '{ items { id item { missing } } }',
    '{ both { other { missing } } item { id } }',
    '{ item { id } fails { id } }',
    '{ item { ...A } items { ...A ... on Item { item { ...B } } } } fragment A on Item { id ...B } fragment B on Item { count }',
    'mutation { add(by: 1) addLater(by: 2) }',
    'mutation { addLater(by: 2) fail add(by: 3) }',
  ])('%s', async (text) => {
    const [first, second, third] = (await answers(text)).map(told)
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  test.each([
    [{}],
    [
      {
        id: 7,
        filter: { colours: 'RED', deep: { colours: ['GREEN', null], most: 1 } },
        day: '2026-01-01',
        most: 3,
      },
    ],
    [{ id: null, filter: null, day: null, most: null }],
    [{ filter: { unknown: 1 } }],
    [{ filter: { colours: ['BLUE'] }, most: 1.5 }],
    [{ filter: [] }],
    [{ day: 'never' }],
    [{ id: {}, most: '3' }],
    [{ filter: JSON.parse('{"__proto__": {"text": "x"}}') as unknown }],
    [{ unknown: 1 }],
  ])('with the variables %j', async (variables) => {
    const text =
      'query ($id: ID, $filter: Filter, $day: Day, $most: Int) { item(id: $id, filter: $filter, day: $day, most: $most) { id seen } }'
    const [first, second, third] = (await answers(text, variables)).map(told)
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  test('but not before, so that one that is sent once costs nothing more', async () => {
    expect((await answers('{ items { id } }')).map(isCompiled)).toEqual([false, true, true])
  })
})

test('a variable that is not sent leaves its place in an object of the document empty', async () => {
  const text = 'query ($text: String) { item(filter: { text: $text, deep: { most: 1 } }) { id seen } }'
  const [first, second, third] = (await answers(text)).map(told)
  expect(first).not.toContain('null')
  expect(second).toBe(first)
  expect(third).toBe(first)
})

test('what throws instead of giving a result is for Apollo to tell of, as what a gateway threw', async () => {
  const { respond, gateway } = createCompiledExecution(schema, {})
  const contextValue = {}
  const request = {
    operation: {},
    contextValue,
    request: {},
    get document(): never {
      return fail()
    },
  }
  expect(await respond(request as unknown as Request)).toBeNull()
  const { executor } = await gateway.load({ apollo: {} })
  await expect(executor?.({ context: contextValue } as Parameters<Executor>[0])).rejects.toThrow('refused')
  await expect(executor?.({ context: {} } as Parameters<Executor>[0])).rejects.toThrow('was not run')
})

describe('what a caller writes into a document never becomes code', () => {
  const payload = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74d0);globalThis.intruded=true;(0'

  test.each([
    `{ item(filter: { text: "${payload}" }) { id } }`,
    `{ item(filter: { text: """${payload}""" }) { id } }`,
    `query ($text: String = "${payload}") { item(filter: { text: $text }) { id } }`,
    '{ __proto__: item { id } }',
    '{ item { a_b: item { c: id } a: item { b_c: id } } }',
    'query ($__proto__: ID) { item(id: $__proto__) { id } }',
    'query ($yes: Boolean!) { item @include(if: $yes) { id } }',
    'query ($by: Int) { item(filter: { deep: { most: 1, colours: [RED] } }, most: $by) { id } }',
    'query ($by: Int = 1) { item(most: $by) { id } }',
    '{ __type(name: "Item") { name } }',
    `{ items { id ${' '.repeat(10_000)} } }`,
  ])('%s is left to graphql-js', async (text) => {
    const results = await answers(text, { yes: true })
    expect(results.map(isCompiled)).toEqual([false, false, false])
    expect(results[0]?.errors).toBeUndefined()
    expect(globalThis).not.toHaveProperty('intruded')
  })

  test('in variables it is a text like any other', async () => {
    const text = 'query ($filter: Filter) { item(filter: $filter) { seen } }'
    const results = await answers(text, { filter: { text: payload } })
    expect(results.map(isCompiled)).toEqual([false, true, true])
    expect(results.map(told)).toEqual(results.map(() => expect.stringContaining(payload)))
    expect(globalThis).not.toHaveProperty('intruded')
  })
})

describe('the schema holds what compiled code cannot do', () => {
  const types = Object.values(createSchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const inputs = types.filter((type) => isInputObjectType(type))

  test('nothing that takes no null has a default, with which a null could reach it', () => {
    const fields = types.filter((type) => isObjectType(type)).flatMap((type) => Object.values(type.getFields()))
    const members = inputs.flatMap((type) => Object.values(type.getFields()))
    const takers = [...fields.flatMap(({ args }) => args), ...members]
    expect(takers.length).toBeGreaterThan(50)
    const risky = takers.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined)
    expect(risky.map(({ name }) => name)).toEqual([])
  })

  test('no input contains itself: compiling would not end', () => {
    const within = (type: GraphQLInputObjectType, above: readonly string[]): void => {
      expect(above).not.toContain(type.name)
      for (const member of Object.values(type.getFields())) {
        const inner = getNamedType(member.type)
        if (isInputObjectType(inner)) within(inner, [...above, type.name])
      }
    }
    expect(inputs.length).toBeGreaterThan(10)
    for (const type of inputs) within(type, [])
  })
})
