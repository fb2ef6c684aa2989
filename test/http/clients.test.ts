import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { buildSchema, introspectionFromSchema } from 'graphql'

import { schemaText } from '../../src/graphql/schema'
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

describe('Apollo Client with its normalised cache', () => {
  const createClient = () =>
    new ApolloClient({
      cache: new InMemoryCache({ typePolicies: { Account: { fields: { activities: relayStylePagination() } } } }),
      link: new HttpLink({ uri, fetch: countingFetch }),
    })

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
