import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { documentedError } from '../support/errors'
import { everythingIn, givenMember, givenMemberOffer, type Member } from '../support/given'
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

/** A wrong value is found while the request is validated: no path, no data, nothing run. */
async function expectRefusal(answer: () => Promise<unknown>): Promise<void> {
  const before = await everythingIn(service)
  const error = documentedError('ACCEPTANCE_STATE_INVALID', undefined, { field: ['input', 'acceptanceState'] })
  expect(await answer()).toEqual({ errors: [error] })
  expect(await everythingIn(service)).toEqual(before)
}

describe.each(['respondToOffer', 'respondToAllOffers'])('a wrong acceptanceState of %s', (field) => {
  const inputOf = (acceptanceState: string) =>
    `{ correlationId: "${member.correlationId}" ${field === 'respondToOffer' ? `offerId: "${offerId}"` : ''} acceptanceState: ${acceptanceState} }`

  test.each(['NONE', 'COMPLETED', 'accepted', 'MAYBE', '"ACCEPTED"', '1', 'true', '[ACCEPTED, DECLINED]', '{}'])(
    'written as the literal %s',
    (literal) => expectRefusal(() => service.send(`mutation { ${field}(input: ${inputOf(literal)}) { __typename } }`)),
  )

  const typeName = field.replace(/^r/, 'R')

  test.each<unknown>(['NONE', 'COMPLETED', 'accepted', '', 1, true, ['ACCEPTED', 'DECLINED'], {}])(
    'sent in a variable as %j, alone or within the input',
    async (value) => {
      await expectRefusal(() =>
        service.send(`mutation ($answer: OfferResponse) { ${field}(input: ${inputOf('$answer')}) { __typename } }`, {
          answer: value,
        }),
      )
      const input = {
        correlationId: member.correlationId,
        ...(field === 'respondToOffer' && { offerId }),
        acceptanceState: value,
      }
      await expectRefusal(() =>
        service.send(`mutation ($input: ${typeName}Input!) { ${field}(input: $input) { __typename } }`, { input }),
      )
    },
  )

  test('comes before every other check, the session included', () =>
    expectRefusal(() =>
      service.send(
        `mutation { ${field}(input: { correlationId: "nobody" ${field === 'respondToOffer' ? 'offerId: ""' : ''} acceptanceState: MAYBE }) { __typename } }`,
      ),
    ))

  test('keeps every mutation of the request from running', () =>
    expectRefusal(() =>
      service.send(
        `mutation {
          good: ${field}(input: ${inputOf('ACCEPTED')}) { __typename }
          bad: ${field}(input: ${inputOf('MAYBE')}) { __typename }
        }`,
      ),
    ))
})

test('a wrong value of an enum without a documented error stays GraphQL’s own', async () => {
  const { errors } = await service.send('{ session(correlationId: "x") { offers(kind: ALL) { totalCount } } }')
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
})
