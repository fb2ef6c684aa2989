import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { givenMember, givenMemberOffer, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let offerId: string

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
  offerId = await givenMemberOffer(service, member)
})
afterAll(() => service.stop())

/** An invalid value prevents the execution of the request: the error has no path. */
const expectInvalid = (query: string, variables?: Record<string, unknown>) =>
  expectRefusal(
    service,
    () => service.execute(query, variables),
    documentedError('ACCEPTANCE_STATE_INVALID', undefined, { field: ['input', 'acceptanceState'] }),
  )

describe.each(['respondToOffer', 'respondToAllOffers'])('an invalid acceptanceState of %s', (field) => {
  const inputOf = (acceptanceState: string) =>
    `{ correlationId: "${member.correlationId}" ${field === 'respondToOffer' ? `offerId: "${offerId}"` : ''} acceptanceState: ${acceptanceState} }`

  test.each(['NONE', 'COMPLETED', 'accepted', 'MAYBE', '"ACCEPTED"', '1', 'true', '[ACCEPTED, DECLINED]', '{}'])(
    'is refused as the literal %s',
    (literal) => expectInvalid(`mutation { ${field}(input: ${inputOf(literal)}) { __typename } }`),
  )

  const typeName = field.replace(/^r/, 'R')

  test.each<unknown>(['NONE', 'COMPLETED', 'accepted', '', 1, true, ['ACCEPTED', 'DECLINED'], {}])(
    'is refused as %j in a variable, by itself or within the input',
    async (value) => {
      await expectInvalid(
        `mutation ($answer: OfferResponse) { ${field}(input: ${inputOf('$answer')}) { __typename } }`,
        { answer: value },
      )
      const input = {
        correlationId: member.correlationId,
        ...(field === 'respondToOffer' && { offerId }),
        acceptanceState: value,
      }
      await expectInvalid(`mutation ($input: ${typeName}Input!) { ${field}(input: $input) { __typename } }`, { input })
    },
  )

  test('is refused before every other check, including that of the session', () =>
    expectInvalid(
      `mutation { ${field}(input: { correlationId: "none" ${field === 'respondToOffer' ? 'offerId: ""' : ''} acceptanceState: MAYBE }) { __typename } }`,
    ))

  test('prevents every mutation of the request', () =>
    expectInvalid(
      `mutation {
        valid: ${field}(input: ${inputOf('ACCEPTED')}) { __typename }
        invalid: ${field}(input: ${inputOf('MAYBE')}) { __typename }
      }`,
    ))
})

test('an invalid value of an enum without a documented error is an error of GraphQL', async () => {
  const { errors } = await service.execute('{ session(correlationId: "x") { offers(kind: NONE) { totalCount } } }')
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
})
