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
  input Deep { colours: [Colour], max: Int! }
  type Query { item(id: ID, filter: Filter, day: Day, max: Int): Item items: [Item!] both: Both! fails: Item! }
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
/** The tests cast the few fields that are read. */
type Request = Parameters<Execution['respond']>[0]
type Executor = NonNullable<Awaited<ReturnType<Execution['gateway']['load']>>['executor']>

/** As Apollo does: if there is no response, because something failed, it calls the gateway. */
async function execute({ respond, gateway }: Execution, request: object): Promise<ExecutionResult> {
  const context = {}
  const response = await respond({ contextValue: context, ...request } as unknown as Request)
  if (response?.body.kind === 'single') return response.body.singleResult as ExecutionResult
  const { executor } = await gateway.load({ apollo: {} })
  return (await executor?.({ context } as Parameters<Executor>[0])) as ExecutionResult
}

/** The results of the same operation, sent three times. */
async function executeThreeTimes(text: string, variables: Record<string, unknown> = {}, of: GraphQLSchema = schema) {
  const document = parse(text)
  expect(validate(of, document)).toEqual([])
  const execution = createCompiledExecution(of, {})
  const results: ExecutionResult[] = []
  for (let time = 0; time < 3; time++) {
    total = 0
    const operation = getOperationAST(document)
    results.push(await execute(execution, { document, operation, request: { variables } }))
  }
  return results
}

/** The objects of graphql-js have no prototype. */
const isCompiled = ({ data }: ExecutionResult) => Object.getPrototypeOf(data) !== null
/** The public part of a result. GraphQL does not define an order of errors. */
const toPublic = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors?.map((error) => JSON.stringify(error)).toSorted() })

describe('a plain document is compiled when it is sent again, with the same result', () => {
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
    '{ first: item { key: id twice: id item: count } items: both { id: item { id } } item { first: item { key: id } } }',
    'mutation { add(by: 1) addLater(by: 2) }',
    'mutation { addLater(by: 2) fail add(by: 3) }',
  ])('%s', async (text) => {
    const [first, second, third] = (await executeThreeTimes(text)).map(toPublic)
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  test.each([
    [{}],
    [
      {
        id: 7,
        filter: { colours: 'RED', deep: { colours: ['GREEN', null], max: 1 } },
        day: '2026-01-01',
        max: 3,
      },
    ],
    [{ id: null, filter: null, day: null, max: null }],
    [{ filter: { unknown: 1 } }],
    [{ filter: { colours: ['BLUE'] }, max: 1.5 }],
    [{ filter: [] }],
    [{ day: 'never' }],
    [{ id: {}, max: '3' }],
    [{ filter: JSON.parse('{"__proto__": {"text": "x"}}') as unknown }],
    [{ unknown: 1 }],
  ])('with the variables %j', async (variables) => {
    const text =
      'query ($id: ID, $filter: Filter, $day: Day, $max: Int) { item(id: $id, filter: $filter, day: $day, max: $max) { id seen } }'
    const [first, second, third] = (await executeThreeTimes(text, variables)).map(toPublic)
    expect(second).toBe(first)
    expect(third).toBe(first)
  })

  test('with aliases too: generated clients write them', async () => {
    const results = await executeThreeTimes('{ first: item { key: id } second: item { id } }')
    expect(results.map(isCompiled)).toEqual([false, true, true])
    expect(results[2]?.data).toEqual({ first: { key: '0' }, second: { id: '0' } })
  })

  test('but not before, so that a document that is sent once costs nothing extra', async () => {
    expect((await executeThreeTimes('{ items { id } }')).map(isCompiled)).toEqual([false, true, true])
  })
})

// Guards against `variables[name]`: an absent variable with such a name would have the inherited value.
test.each(['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'])(
  'names can be those of inherited properties: %s',
  async (name) => {
    const variants = [
      `query ${name} ($${name}: Int) { item(max: $${name}) { id seen } }`,
      `query ($${name}: Filter) { item(filter: $${name}) { id seen } }`,
      `query ($${name}: String) { item(filter: { text: $${name}, deep: { max: 1 } }) { id seen } }`,
      `{ item { ...${name} } } fragment ${name} on Item { id seen }`,
    ]
    for (const text of variants) {
      for (const variables of [{}, { [name]: null }]) {
        const [first, second, third] = (await executeThreeTimes(text, variables)).map(toPublic)
        expect(first).not.toContain('native code')
        expect(second).toBe(first)
        expect(third).toBe(first)
      }
    }
  },
)

test('a variable that is not sent leaves its field of an object in the document undefined', async () => {
  const text = 'query ($text: String) { item(filter: { text: $text, deep: { max: 1 } }) { id seen } }'
  const [first, second, third] = (await executeThreeTimes(text)).map(toPublic)
  expect(first).not.toContain('null')
  expect(second).toBe(first)
  expect(third).toBe(first)
})

test('an execution that throws is left to Apollo: the gateway rejects with the same error', async () => {
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
    'query ($by: Int) { item(filter: { deep: { max: 1, colours: [RED] } }, max: $by) { id } }',
    'query ($by: Int = 1) { item(max: $by) { id } }',
    '{ __type(name: "Item") { name } }',
    `{ items { id ${' '.repeat(10_000)} } }`,
  ])('%s is left to graphql-js', async (text) => {
    const results = await executeThreeTimes(text, { yes: true })
    expect(results.map(isCompiled)).toEqual([false, false, false])
    expect(results[0]?.errors).toBeUndefined()
    expect(globalThis).not.toHaveProperty('intruded')
  })

  test('in variables it is a string like any other', async () => {
    const text = 'query ($filter: Filter) { item(filter: $filter) { seen } }'
    const results = await executeThreeTimes(text, { filter: { text: payload } })
    expect(results.map(isCompiled)).toEqual([false, true, true])
    expect(results.map(toPublic)).toEqual(results.map(() => expect.stringContaining(payload)))
    expect(globalThis).not.toHaveProperty('intruded')
  })
})

describe('the schema avoids what compiled code does not support', () => {
  const types = Object.values(createSchema().getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const inputs = types.filter((type) => isInputObjectType(type))

  test('no argument or input field that is not nullable has a default, with which a null could reach it', () => {
    const fields = types.filter((type) => isObjectType(type)).flatMap((type) => Object.values(type.getFields()))
    const inputFields = inputs.flatMap((type) => Object.values(type.getFields()))
    const targets = [...fields.flatMap(({ args }) => args), ...inputFields]
    expect(targets.length).toBeGreaterThan(50)
    const risky = targets.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined)
    expect(risky.map(({ name }) => name)).toEqual([])
  })

  test('no input contains itself: compilation would not end', () => {
    const within = (type: GraphQLInputObjectType, above: readonly string[]): void => {
      expect(above).not.toContain(type.name)
      for (const field of Object.values(type.getFields())) {
        const inner = getNamedType(field.type)
        if (isInputObjectType(inner)) within(inner, [...above, type.name])
      }
    }
    expect(inputs.length).toBeGreaterThan(10)
    for (const type of inputs) within(type, [])
  })
})
