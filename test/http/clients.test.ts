import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import * as apollo from '@apollo/client'
import { type ApolloClient, gql, type TypedDocumentNode } from '@apollo/client'
import * as apolloPersistedQueries from '@apollo/client/link/persisted-queries'
import * as apolloUtilities from '@apollo/client/utilities'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import * as urql from '@urql/core'
import { Client, fetchExchange } from '@urql/core'
import * as graphcache from '@urql/exchange-graphcache'
import { cacheExchange } from '@urql/exchange-graphcache'
import * as graphcacheExtras from '@urql/exchange-graphcache/extras'
import { buildSchema, introspectionFromSchema } from 'graphql'

import * as errors from '../../src/errors'
import { schemaText } from '../../src/graphql/schema'
import { createTestService, type TestService as KitService } from '../../src/testing'
import { AccountDocument } from '../generated/trusted/graphql'
import { loadCodeBlock } from '../support/code-block'
import { givenContact } from '../support/contacts'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { present } from '../support/present'
import { startService, type TestService } from '../support/service'
import { createTestFolder } from '../support/test-folder'

let service: TestService
let uri: string
let member: Member
/** The requests that a client has sent. */
let requests: number

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  uri = `${await service.app.listen({ port: 0, host: '127.0.0.1' })}/graphql`
})
beforeEach(async () => {
  member = await givenMember(service)
  requests = 0
})
afterAll(() => service.stop())

const countingFetch: typeof fetch = (...request) => {
  requests += 1
  return fetch(...request)
}

const BALANCES = gql`
  query Balances($correlationId: ID!) {
    session(correlationId: $correlationId) {
      id
      account {
        id
        balances {
          id
          points
        }
      }
    }
  }
`
const SEND = gql`
  mutation Send($input: SendActivityInput!) {
    sendActivity(input: $input) {
      activity {
        id
      }
      account {
        id
        balances {
          id
          points
        }
      }
    }
  }
`
const CONTACT = gql`
  query Contact($id: ID!) {
    contact(id: $id) {
      id
      treatmentsForConsideration {
        id
        entryId
        treatmentId
      }
    }
  }
`
const ACTIVITIES: TypedDocumentNode<ActivitiesData, { correlationId: string; after?: string | null }> = gql`
  query Activities($correlationId: ID!, $after: String) {
    session(correlationId: $correlationId) {
      id
      account {
        id
        activities(first: 2, after: $after) {
          edges {
            node {
              id
              activityId
            }
            cursor
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  }
`

interface BalancesData {
  session: { account: { balances: { points: number }[] } } | null
}
interface ContactData {
  contact: { treatmentsForConsideration: { id: string; entryId: string; treatmentId: string }[] } | null
}
interface ActivitiesData {
  session: {
    account: { activities: { edges: { node: { activityId: string } }[]; pageInfo: { endCursor: string | null } } }
  } | null
}

const purchase = () => ({ correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 1_200 })

/** Two contacts whose treatments have equal entry IDs, as those of one decision engine can have. */
const givenEqualEntries = async () => ({
  one: (await givenContact(service, { treatmentsForConsideration: [{ id: '1', treatmentId: 'one' }] })).id,
  other: (await givenContact(service, { treatmentsForConsideration: [{ id: '1', treatmentId: 'other' }] })).id,
})

/** What the code blocks of the guides import. */
const MODULES = {
  '@apollo/client': apollo,
  '@apollo/client/link/persisted-queries': apolloPersistedQueries,
  '@apollo/client/utilities': apolloUtilities,
  '@urql/core': urql,
  '@urql/exchange-graphcache': graphcache,
  '@urql/exchange-graphcache/extras': graphcacheExtras,
  'engagement-graphql/errors': errors,
}
type CreateApolloClient = (uri: string, fetch?: typeof globalThis.fetch) => ApolloClient
type CreateUrqlClient = (url: string, fetch?: typeof globalThis.fetch) => Client
type AcceptOffer<AnyClient> = (client: AnyClient, correlationId: string, offerId: string) => Promise<string>

/** What the code blocks of the guides export. */
interface CodeBlocks {
  'apollo-client.ts': { createClient: CreateApolloClient }
  'trusted-apollo.ts': { createClient: CreateApolloClient }
  'urql-client.ts': { createClient: CreateUrqlClient }
  'accept-offer.ts': { acceptOffer: AcceptOffer<ApolloClient> }
  'accept-with-urql.ts': { acceptOffer: AcceptOffer<Client> }
  'fetch-client.ts': { declineOffer: AcceptOffer<string> }
  'retrying-fetch.ts': { retryingFetch: typeof fetch }
}

function loadFromGuide<Label extends keyof CodeBlocks>(label: Label, globals = {}): CodeBlocks[Label] {
  const page = label === 'trusted-apollo.ts' ? 'docs/trusted-documents.md' : 'docs/frontends.md'
  // Cast: a block that exports anything else fails when its test calls it.
  return loadCodeBlock(page, label, MODULES, globals) as CodeBlocks[Label]
}

describe('Apollo Client with its normalised cache', () => {
  const createClient = () => loadFromGuide('apollo-client.ts').createClient(uri, countingFetch)

  test('has the balance on the screen right after sendActivity, without a second request', async () => {
    const client = createClient()
    const { correlationId } = member
    const seen: number[][] = []
    const screen = client.watchQuery<BalancesData>({ query: BALANCES, variables: { correlationId } }).subscribe({
      next: ({ data }) => {
        const balances = (data as BalancesData | undefined)?.session?.account.balances
        if (balances) seen.push(balances.map(({ points }) => points))
      },
    })
    await client.query({ query: BALANCES, variables: { correlationId } })
    await client.mutate({ mutation: SEND, variables: { input: purchase() } })
    await client.mutate({ mutation: SEND, variables: { input: purchase() } })
    screen.unsubscribe()
    expect(seen).toEqual([[], [12], [24]])
    expect(requests).toBe(3)
    client.stop()
  })

  test('keeps entries of two contacts with equal IDs apart', async () => {
    const client = createClient()
    const { one, other } = await givenEqualEntries()
    for (const id of [one, other]) await client.query({ query: CONTACT, variables: { id } })
    const read = (id: string) => client.readQuery<ContactData>({ query: CONTACT, variables: { id } })?.contact
    expect(read(one)?.treatmentsForConsideration).toMatchObject([{ entryId: '1', treatmentId: 'one' }])
    expect(read(other)?.treatmentsForConsideration).toMatchObject([{ entryId: '1', treatmentId: 'other' }])
    client.stop()
  })

  test('merges the pages of a list', async () => {
    const client = createClient()
    for (let index = 0; index < 3; index++)
      await sendActivity(service, member, { activityId: `${member.accountId} ${index}` })
    const { correlationId } = member
    const readPage = async (after?: string | null) => {
      const { data } = await client.query({
        query: ACTIVITIES,
        variables: { correlationId, after },
        fetchPolicy: 'network-only',
      })
      return data?.session?.account.activities.pageInfo.endCursor
    }
    await readPage(await readPage())
    const read = client.readQuery({ query: ACTIVITIES, variables: { correlationId } })
    const { session } = present(read)
    const ids = session?.account.activities.edges.map(({ node }) => node.activityId)
    expect(ids).toEqual([2, 1, 0].map((index) => `${member.accountId} ${index}`))
    client.stop()
  })
})

describe('urql with graphcache and its schema awareness', () => {
  const createClient = () =>
    new Client({
      url: uri,
      fetch: countingFetch,
      preferGetMethod: false,
      exchanges: [cacheExchange({ schema: introspectionFromSchema(buildSchema(schemaText())) }), fetchExchange],
    })

  test('has the balance on the screen right after sendActivity, without a second request', async () => {
    const client = createClient()
    const seen: number[][] = []
    const { correlationId } = member
    const screen = client.query<BalancesData>(BALANCES, { correlationId }).subscribe(({ data }) => {
      const balances = data?.session?.account.balances
      if (balances) seen.push(balances.map(({ points }) => points))
    })
    await client.query(BALANCES, { correlationId }).toPromise()
    const { error } = await client.mutation(SEND, { input: purchase() }).toPromise()
    expect(error).toBeUndefined()
    screen.unsubscribe()
    expect(seen.at(-1)).toEqual([12])
    expect(requests).toBe(2)
  })

  test('keeps entries of two contacts with equal IDs apart', async () => {
    const client = createClient()
    const { one, other } = await givenEqualEntries()
    for (const id of [one, other]) await client.query(CONTACT, { id }).toPromise()
    const read = (id: string) => client.readQuery<ContactData>(CONTACT, { id })?.data?.contact
    expect(read(one)?.treatmentsForConsideration).toMatchObject([{ entryId: '1', treatmentId: 'one' }])
    expect(read(other)?.treatmentsForConsideration).toMatchObject([{ entryId: '1', treatmentId: 'other' }])
    expect(requests).toBe(2)
  })
})

describe('urql as the guide configures it', () => {
  test('merges the pages of a list', async () => {
    const { createClient } = loadFromGuide('urql-client.ts')
    const client = createClient(uri, countingFetch)
    for (let index = 0; index < 3; index++)
      await sendActivity(service, member, { activityId: `${member.accountId} ${index}` })
    const { correlationId } = member
    const readPage = async (after?: string | null) => {
      const { data } = await client.query(ACTIVITIES, { correlationId, after }).toPromise()
      return data?.session?.account.activities
    }
    const second = await readPage((await readPage())?.pageInfo.endCursor)
    const ids = second?.edges.map(({ node }) => node.activityId)
    expect(ids).toEqual([2, 1, 0].map((index) => `${member.accountId} ${index}`))
  })
})

describe('errors', () => {
  let kit: KitService
  let url: string
  let offerId: string
  let correlationId: string

  beforeAll(async () => {
    kit = await createTestService()
    url = `${kit.url}/graphql`
    offerId = (await kit.givenOffer({ name: 'Half-price apples' })).code
    correlationId = (await kit.givenMember()).correlationId
  })
  afterAll(() => kit.stop())

  const { createClient: createApolloClient } = loadFromGuide('apollo-client.ts')
  const { createClient: createUrqlClient } = loadFromGuide('urql-client.ts')
  const withApollo = loadFromGuide('accept-offer.ts')
  const withUrql = loadFromGuide('accept-with-urql.ts')
  const acceptWithApollo = (fetch = globalThis.fetch) =>
    withApollo.acceptOffer(createApolloClient(url, fetch), correlationId, offerId)
  const acceptWithUrql = (fetch = globalThis.fetch) =>
    withUrql.acceptOffer(createUrqlClient(url, fetch), correlationId, offerId)

  test('of a field are narrowed with Apollo Client', async () => {
    kit.failNext('OFFER_EXPIRED')
    expect(await acceptWithApollo()).toBe('It is too late for this offer.')
    kit.failNext('OFFER_NOT_ACTIVE', { promoStatus: 'DRAFT' })
    expect(await acceptWithApollo()).toBe('The offer is DRAFT.')
    kit.failNext('OFFER_COMPLETED')
    const other = await acceptWithApollo().catch((error: unknown) => error)
    expect([errors.isReason(other, 'OFFER_COMPLETED'), errors.isReason(other, 'OFFER_EXPIRED')]).toEqual([true, false])
    expect(await acceptWithApollo()).toBe('The offer is on your card.')
  })

  test('of a field are narrowed with urql', async () => {
    kit.failNext('OFFER_EXPIRED')
    expect(await acceptWithUrql()).toBe('It is too late for this offer.')
    kit.failNext('OFFER_COMPLETED')
    const other = await acceptWithUrql().catch((error: unknown) => error)
    expect(errors.reasonsOf(other)).toEqual(['OFFER_COMPLETED'])
    expect(await acceptWithUrql()).toBe('The offer is on your card.')
  })

  test('of a field are narrowed with fetch', async () => {
    const { declineOffer } = loadFromGuide('fetch-client.ts')
    const own = await kit.givenMember()
    kit.failNext('OFFER_NOT_ACTIVE', { promoStatus: 'INACTIVE' })
    const decline = () => declineOffer(url, own.correlationId, offerId)
    expect(await decline()).toBe('The offer is INACTIVE.')
    expect(await decline()).toBe('Half-price apples is gone.')
    expect(await decline()).toBe('You have declined this offer before.')
  })

  test('of a refused request are narrowed too, and state when to repeat it', async () => {
    kit.failNext('TOO_MANY_REQUESTS')
    const ofApollo = await acceptWithApollo().catch((error: unknown) => error)
    kit.failNext('TOO_MANY_REQUESTS')
    const ofUrql = await acceptWithUrql().catch((error: unknown) => error)
    for (const error of [ofApollo, ofUrql]) {
      expect(errors.isReason(error, 'TOO_MANY_REQUESTS')).toBe(true)
      expect(errors.retryDelay(error)).toBe(1_000)
    }
  })

  test.each(['TRY_AGAIN', 'TOO_MANY_REQUESTS'] as const)('that pass are repeated: %s', async (reason) => {
    const { retryingFetch } = loadFromGuide('retrying-fetch.ts', {
      fetch: countingFetch,
    })
    kit.failNext(reason)
    expect(await acceptWithApollo(retryingFetch)).toBe('The offer is on your card.')
    kit.failNext(reason)
    expect(await acceptWithUrql(retryingFetch)).toBe('The offer is on your card.')
    expect(requests).toBe(4)
    kit.failNext('OFFER_EXPIRED')
    expect(await acceptWithApollo(retryingFetch)).toBe('It is too late for this offer.')
    expect(requests).toBe(5)
  })

  test('of a proxy, without JSON, are passed on', async () => {
    const { retryingFetch } = loadFromGuide('retrying-fetch.ts', {
      fetch: () => Promise.resolve(new Response('<h1>Bad gateway</h1>', { status: 502 })),
    })
    const response = await retryingFetch(url)
    expect([response.status, await response.text()]).toEqual([502, '<h1>Bad gateway</h1>'])
  })
})

describe('Apollo Client with trusted documents', () => {
  test('sends the ID of a document as the guide configures it', async () => {
    const environment = { TRUSTED_DOCUMENTS: 'test/generated/trusted/persisted-documents.json' }
    const kit = await createTestService({ environment })
    const { createClient } = loadFromGuide('trusted-apollo.ts')
    const client = createClient(`${kit.url}/graphql`)
    const { data } = await client.query({ query: AccountDocument, variables: { identifier: 'acc-1' } })
    expect(data?.account?.id).toBe('acc-1')
    const query = Object.assign(structuredClone(BALANCES), { __meta__: { hash: 'sha256:unknown' } })
    const refused = await client.query({ query }).catch((error: unknown) => error)
    expect(errors.isReason(refused, 'DOCUMENT_NOT_TRUSTED')).toBe(true)
    client.stop()
    await kit.stop()
  })
})

describe("Relay's compiler", () => {
  test('compiles a refetchable fragment on a session with a connection', () => {
    const folder = createTestFolder()
    mkdirSync(path.join(folder, 'src'))
    writeFileSync(path.join(folder, 'schema.graphql'), schemaText())
    writeFileSync(
      path.join(folder, 'src/OfferList.js'),
      `const fragment = graphql\`
        fragment OfferList_session on Session @refetchable(queryName: "OfferListQuery")
          @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
          offers(first: $count, after: $cursor) @connection(key: "OfferList_offers") { edges { node { id name } } }
        }\``,
    )
    writeFileSync(
      path.join(folder, 'relay.config.json'),
      JSON.stringify({ src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: false }),
    )
    execFileSync(process.execPath, [path.resolve('node_modules/relay-compiler/cli.js')], { cwd: folder, stdio: 'pipe' })
    expect(existsSync(path.join(folder, 'src/__generated__/OfferListQuery.graphql.js'))).toBe(true)
  })
})
