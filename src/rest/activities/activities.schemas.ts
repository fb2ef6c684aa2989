import { z } from 'zod'

import {
  type ExtendedData,
  MAX_EXTENDED_DATA_BYTES,
  MAX_EXTENDED_DATA_ENTRIES,
} from '../../domain/activities/activity-content'
import type { BusinessUnitEarnings } from '../../domain/ledger/earnings'
import { MAX_REMARK_LENGTH } from '../../domain/values/require-remark'
import { isInt } from '../../domain/values/integer'
import { EXAMPLE_PROMPT_MESSAGE_ID } from '../parameters'
import { documented, sentBody, sentIdentifier, sentText } from '../sent-values'

/** No activity can have them: the use case refuses them with the documented error of the field. */
const TOO_MUCH_DATA: readonly ExtendedData[] = Array.from({ length: MAX_EXTENDED_DATA_ENTRIES + 1 }, () => ({
  name: '',
}))
const INVALID_AMOUNT = -1

const extendedData = documented(
  {
    type: ['array', 'null'],
    maxItems: MAX_EXTENDED_DATA_ENTRIES,
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, value: { type: ['string', 'number', 'boolean', 'null'] } },
      required: ['name'],
    },
    description: `Further data, for reports, with up to ${MAX_EXTENDED_DATA_BYTES} bytes in UTF-8 for all names and values. Anything else is EXTENDED_DATA_INVALID.`,
  },
  (sent) => {
    if (sent === null) return null
    const entries = Array.isArray(sent) ? sent.map(readEntry) : [undefined]
    return entries.every((entry) => entry !== undefined) ? entries : TOO_MUCH_DATA
  },
)

/** The source takes attributes of the top level only, and does not check what they are. */
const entry = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).transform(String).nullish(),
})

function readEntry(sent: unknown): ExtendedData | undefined {
  return entry.safeParse(sent).data
}

const amount = documented(
  {
    type: ['integer', 'null'],
    minimum: 0,
    description:
      'The eligible spend of a purchase in minor units of the currency. An absent amount counts as 0. Any other value is AMOUNT_INVALID.',
  },
  (sent) => {
    if (sent === null) return null
    return typeof sent === 'number' && Number.isInteger(sent) && isInt(sent) ? sent : INVALID_AMOUNT
  },
)

export const activityContent = sentBody(
  {
    action: sentText({
      description: 'The type of the activity: an action of the programme. Any other is ACTION_NOT_FOUND.',
    }),
    channel: sentText({
      description:
        'A channel of the programme. If it is absent, that of the session, or else the default one. Null, blank or another one is CHANNEL_NOT_FOUND.',
    }),
    businessUnit: sentText({
      description:
        'Only the offers and earn rules of this business unit count, and those of none. Absent or blank: all of them.',
    }),
    note: sentText({ description: `A remark of up to ${MAX_REMARK_LENGTH} characters.` }),
    when: sentText({
      description:
        'When the activity took place: an ISO 8601 date, or a date-time with an offset. A missing or another value is WHEN_NOT_FOUND.',
    }),
    extendedData,
    amount,
    loyaltyId: sentIdentifier({ description: 'The loyalty ID that was used. It has to belong to the account.' }),
  },
  {
    id: 'ActivityContent',
    required: ['action', 'when'],
    examples: [
      {
        action: 'PURCHASE',
        channel: 'POS',
        businessUnit: 'PHARMACY',
        note: 'Till 7',
        when: '2026-06-15T12:00:00Z',
        extendedData: [{ name: 'receipt', value: '4711' }],
        amount: 2_200,
        loyaltyId: '6001',
      },
    ],
  },
)

const points = z.object({ base: z.int(), bonus: z.int(), targeted: z.int(), total: z.int() })
const earned = z.record(z.string(), z.record(z.string(), points)).meta({
  description: 'The points by business unit and type of reward, which is `loyalty`. Empty if nothing was earned.',
})
const EARNED_EXAMPLE = { PHARMACY: { loyalty: { base: 22, bonus: 0, targeted: 0, total: 22 } } }
const type = z.string().meta({ description: 'The action.' })

export const sentActivity = z.object({ activityId: z.string(), type, earned }).meta({
  id: 'SentActivity',
  description: 'The activity as it is stored, and what it has earned.',
  examples: [{ activityId: 'till-7-0001-1', type: 'PURCHASE', earned: EARNED_EXAMPLE }],
})

export const trialActivity = z
  .object({
    type,
    earned,
    prompts: z
      .array(
        z.object({
          promptMessageID: z.string(),
          message: z.string().meta({ description: 'In the language of the session.' }),
          offerCode: z.string(),
          amountRemaining: z.int().meta({ description: 'In minor units of the currency.' }),
        }),
      )
      .meta({ description: 'One for each offer that the amount nearly reaches.' }),
  })
  .meta({
    id: 'TrialActivity',
    description: 'What the activity would earn. Nothing is credited.',
    examples: [
      {
        type: 'PURCHASE',
        earned: EARNED_EXAMPLE,
        prompts: [
          {
            promptMessageID: EXAMPLE_PROMPT_MESSAGE_ID,
            message: 'Spend $3.00 more to get the offer.',
            offerCode: 'PHARMACY_FIVE_PERCENT',
            amountRemaining: 300,
          },
        ],
      },
    ],
  })

export function toEarned(earnings: readonly BusinessUnitEarnings[]): z.output<typeof earned> {
  return Object.fromEntries(
    earnings.map(({ businessUnit, rewards }) => [
      businessUnit,
      Object.fromEntries(
        rewards.map(({ rewardType, base, bonus, targeted, total }) => [rewardType, { base, bonus, targeted, total }]),
      ),
    ]),
  )
}
