import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { importJson, importNdjson } from '../../src/programme-files/import-programme'
import { ImportError } from '../../src/programme-files/problem'
import { ApplyProgrammeDocument, type OfferInput, type ProgrammeInput } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenMember } from '../support/given'
import { offerRecord } from '../support/offer-record'
import { present } from '../support/present'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

interface Options {
  ifVersion?: number
  dryRun?: boolean
}

const apply = (programme: ProgrammeInput, options: Options = {}, headers?: Record<string, string>) =>
  service.execute(ApplyProgrammeDocument, { input: { programme, ...options } }, { headers })

const succeed = async (...call: Parameters<typeof apply>) => {
  const { data, errors } = await apply(...call)
  expect(errors).toBeUndefined()
  return present(data?.applyProgramme)
}

const offer = (code: string, fields: OfferInput = {}) => offerRecord(code, fields)
const version = async () => {
  const { data } = await service.execute('{ programme { version } }')
  return (data?.programme as { version: number }).version
}
const importFile = (file: object) =>
  importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(file)))
const changesOf = async (count: number) => {
  const selection = 'version actor source createdAt changes { kind key action fields { name oldValue newValue } }'
  const query = `{ programme { changes(first: ${count}) { nodes { ${selection} } } } }`
  return ((await service.execute(query)).data?.programme as { changes: { nodes: unknown[] } }).changes.nodes
}

const field = (name: string, newValue: unknown, oldValue?: unknown) => ({
  name,
  oldValue: oldValue === undefined ? null : JSON.stringify(oldValue),
  newValue: JSON.stringify(newValue),
})

describe('applyProgramme', () => {
  test('begins an empty programme, and the next request uses it', async () => {
    const empty =
      '{ programme { version timeZone currency defaultChannel defaultBusinessUnit channels businessUnits { name } actions { code } earnRules { code } offers { nodes { code } } changes { nodes { version } } } }'
    expect((await service.execute(empty)).data?.programme).toEqual({
      ...{ version: 0, timeZone: 'UTC', currency: 'CAD', defaultChannel: null, defaultBusinessUnit: null },
      ...{ channels: [], businessUnits: [], actions: [], earnRules: [], offers: { nodes: [] }, changes: { nodes: [] } },
    })
    const programme = {
      timeZone: 'America/Toronto',
      defaultBusinessUnit: 'GROCERY',
      channels: ['APP'],
      businessUnits: [{ name: 'GROCERY' }],
      actions: [{ code: 'PURCHASE', enabled: false }],
      earnRules: [{ code: 'purchase', action: 'PURCHASE', pointsPerUnit: 2 }],
      offers: [offer('FIRST', { displayDate: '2026-01-31', expiryDate: '2026-02-28' })],
    }
    const changes = [
      {
        ...{ kind: 'PROGRAMME', key: 'programme', action: 'ADDED' },
        fields: [field('defaultBusinessUnit', 'GROCERY'), field('timeZone', 'America/Toronto')],
      },
      { kind: 'CHANNEL', key: 'APP', action: 'ADDED', fields: [] },
      { kind: 'BUSINESS_UNIT', key: 'GROCERY', action: 'ADDED', fields: [field('enabled', true)] },
      { kind: 'ACTION', key: 'PURCHASE', action: 'ADDED', fields: [field('enabled', false)] },
      {
        ...{ kind: 'EARN_RULE', key: 'purchase', action: 'ADDED' },
        fields: expect.arrayContaining([field('action', 'PURCHASE'), field('pointsPerUnit', 2)]),
      },
      {
        ...{ kind: 'OFFER', key: 'FIRST', action: 'ADDED' },
        // The days are those of the time zone that the same call sets.
        fields: expect.arrayContaining([
          field('displayDate', '2026-01-31T05:00:00.000Z'),
          field('expiryDate', '2026-03-01T04:59:59.999Z'),
          field('limitPerMember', 1),
        ]),
      },
    ]
    expect(await succeed(programme, { ifVersion: 0 }, { 'x-actor': 'ann' })).toEqual({ version: 1, changes })
    expect(await changesOf(2)).toEqual([
      { version: 1, actor: 'ann', source: 'API', createdAt: service.clock.now().toISOString(), changes },
    ])
    expect(await version()).toBe(1)
    const { data } = await service.execute(
      '{ programme { offer(code: "FIRST") { name expiryDate limitPerMember minAmount } } }',
    )
    expect(data?.programme).toEqual({
      offer: { name: 'Offer FIRST', expiryDate: '2026-03-01T04:59:59.999Z', limitPerMember: 1, minAmount: null },
    })
  })

  test('changes only what it names, and returns the old and new values', async () => {
    const before = await version()
    const changed = { rewardValue: 700, minAmount: 500 }
    expect(await succeed({ offers: [offer('FIRST', { displayDate: '2026-01-31', ...changed })] })).toEqual({
      version: before + 1,
      changes: [
        {
          ...{ kind: 'OFFER', key: 'FIRST', action: 'CHANGED' },
          fields: [field('minAmount', 500, null), field('rewardValue', 700, 500)],
        },
      ],
    })
    expect(await succeed({ timeZone: 'UTC' })).toMatchObject({
      changes: [
        {
          ...{ kind: 'PROGRAMME', key: 'programme', action: 'CHANGED' },
          fields: [field('timeZone', 'UTC', 'America/Toronto')],
        },
      ],
    })
  })

  test.each<ProgrammeInput>([
    {},
    { channels: ['APP'], offers: null, businessUnits: [] },
    { businessUnits: [{ name: 'GROCERY' }], defaultBusinessUnit: 'GROCERY' },
  ])('writes nothing if %j changes nothing', async (programme) => {
    const before = await version()
    const call = () => succeed(programme, { ifVersion: before })
    expect(await expectNothingWritten(service, call)).toEqual({ version: before, changes: [] })
  })

  test('returns the changes of a dry run, and writes nothing', async () => {
    const before = await version()
    const call = () => succeed({ channels: ['WEB'] }, { dryRun: true })
    const changes = [{ kind: 'CHANNEL', key: 'WEB', action: 'ADDED', fields: [] }]
    expect(await expectNothingWritten(service, call)).toEqual({ version: before, changes })
  })
})

describe('a programme that is refused', () => {
  test.each([false, true])('is PROGRAMME_VERSION_CONFLICT before everything else (dryRun: %s)', async (dryRun) => {
    const current = await version()
    const details = { field: ['input', 'ifVersion'], version: String(current) }
    const invalid = { currency: 'none', channels: Array.from({ length: 501 }, (_, index) => `C${index}`) }
    await expectRefusal(
      service,
      () => apply(invalid, { ifVersion: current - 1, dryRun }),
      documentedError('PROGRAMME_VERSION_CONFLICT', 'applyProgramme', details),
    )
  })

  // One set of rules and words, two ways in.
  test.each([false, true])('has every violation together, in the words of an import (dryRun: %s)', async (dryRun) => {
    const programme = {
      currency: 'none',
      defaultChannel: 'NONE',
      channels: [' '],
      businessUnits: [{ name: 'FUEL' }, { name: 'FUEL' }, { enabled: null }],
      actions: [{ code: 'x'.repeat(256) }],
      earnRules: [{ code: 'rule', action: 'NONE', points: -1 }],
      offers: [
        offer('GOOD', { businessUnit: 'FUEL' }),
        offer('LATE', { expiryDate: '2025-12-31', businessUnit: 'NONE', rewardType: 'MULTIPLIER', rewardValue: 0 }),
        { code: 'BARE' },
      ],
    }
    const rejected = await importFile(programme).catch((error: unknown) => error)
    const problems = rejected instanceof ImportError ? rejected.problems : []
    const violations = problems.map(({ path, message }) => ({ path: path.replace('$.', ''), message }))
    expect(violations.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'currency',
        'channels[0]',
        'businessUnits[1].name',
        'offers[1].expiryDate',
        'offers[2].name',
      ]),
    )
    await expectRefusal(
      service,
      () => apply(programme, { dryRun }),
      documentedError('PROGRAMME_INVALID', 'applyProgramme', { violations }),
    )
  })

  test('has at most 500 records', async () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `many ${index}`)
    const message = 'must have at most 500 records, but has 501: send them in several calls'
    await expectRefusal(
      service,
      () => apply({ channels: names(499), actions: [{ code: 'A' }, { code: 'B' }] }),
      documentedError('PROGRAMME_INVALID', 'applyProgramme', { violations: [{ path: 'programme', message }] }),
    )
    expect(await succeed({ channels: names(499), actions: [{ code: 'A' }] }, { dryRun: true })).toMatchObject({
      changes: { length: 500 },
    })
  })

  test('with an enum value that does not exist is an error of GraphQL', async () => {
    const input = { programme: { offers: [{ code: 'X', promoStatus: 'GONE' }] } }
    const query = 'mutation ($input: ApplyProgrammeInput!) { applyProgramme(input: $input) { version } }'
    const { errors } = await expectNothingWritten(service, () => service.execute(query, { input }))
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('concurrent calls', () => {
  test('with one ifVersion change the programme once', async () => {
    const before = await version()
    const responses = await concurrently(6, (index) => apply({ channels: [`RACE-${index}`] }, { ifVersion: before }))
    const details = { field: ['input', 'ifVersion'], version: String(before + 1) }
    const conflict = documentedError('PROGRAMME_VERSION_CONFLICT', 'applyProgramme', details)
    expect(errorsOf(responses)).toEqual(Array(5).fill(conflict))
    expect(await version()).toBe(before + 1)
    expect(await service.database.client.channel.count({ where: { name: { startsWith: 'RACE-' } } })).toBe(1)
  })

  test('and imports without it change it one after the other, each with its own row in the log', async () => {
    const before = await version()
    const calls = concurrently(4, (index) => succeed({ channels: [`CALL-${index}`] }))
    const imports = concurrently(2, (index) => importFile({ channels: [`FILE-${index}`] }))
    const versions = (await calls).map((payload) => payload.version)
    await imports
    expect(new Set(versions).size).toBe(4)
    expect(await version()).toBe(before + 6)
    const logged = (await changesOf(6)) as { version: number; source: string; changes: { key: string }[] }[]
    expect(logged.map((change) => change.version)).toEqual([6, 5, 4, 3, 2, 1].map((step) => before + step))
    expect(logged.flatMap(({ changes }) => changes.map(({ key }) => key)).sort()).toEqual([
      'CALL-0',
      'CALL-1',
      'CALL-2',
      'CALL-3',
      'FILE-0',
      'FILE-1',
    ])
    expect(logged.filter(({ source }) => source === 'IMPORT')).toHaveLength(2)
  })
})

describe('the log of changes', () => {
  test('has one row for an import, and none for one that changes nothing in the programme', async () => {
    const file = { channels: ['KIOSK'], accounts: [{ id: 'acc-of-import' }] }
    await importFile(file)
    const current = await version()
    const row = { version: current, actor: 'import', source: 'IMPORT', createdAt: service.clock.now().toISOString() }
    expect(await changesOf(1)).toEqual([
      { ...row, changes: [{ kind: 'CHANNEL', key: 'KIOSK', action: 'ADDED', fields: [] }] },
    ])
    await importFile({ ...file, accounts: [{ id: 'acc-of-import', locale: 'fr-CA' }] })
    await givenMember(service)
    expect(await changesOf(1)).toEqual([expect.objectContaining(row)])
  })

  test('has one row for the batches of an NDJSON file, with the first old and the last new value of each field', async () => {
    const before = await version()
    const businessUnit = (enabled: boolean) => ({ kind: 'businessUnit', name: 'GROCERY', enabled })
    // A record that is repeated begins a new batch.
    const lines = [businessUnit(false), { kind: 'action', code: 'LINE' }, businessUnit(true), businessUnit(false)]
    const chunks = async function* () {
      yield await Promise.resolve(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
    }
    const deps = { database: service.database, clock: service.clock.now }
    await importNdjson(deps, chunks(), { onProblem: () => undefined })
    expect(await version()).toBe(before + 3)
    expect(await changesOf(2)).toEqual([
      {
        ...{ version: before + 3, actor: 'import', source: 'IMPORT', createdAt: service.clock.now().toISOString() },
        changes: [
          { kind: 'BUSINESS_UNIT', key: 'GROCERY', action: 'CHANGED', fields: [field('enabled', false, true)] },
          { kind: 'ACTION', key: 'LINE', action: 'ADDED', fields: [field('enabled', true)] },
        ],
      },
      expect.objectContaining({ version: before }),
    ])
  })
})
