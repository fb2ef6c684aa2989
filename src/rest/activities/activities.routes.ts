import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import { sendActivity, type SendActivityInput, type SentActivity } from '../../domain/activities/send-activity'
import { sendTrialActivity } from '../../domain/activities/send-trial-activity'
import type { Dependencies } from '../../domain/dependencies'
import { correlationId } from '../parameters'
import type { RestApp } from '../rest-app'
import { activityContent, sentActivity, toEarned, trialActivity } from './activities.schemas'

const config = { scopes: MEMBER_SCOPES, errors: [422] }
const tags = ['Activities']
const activityId = z.string().meta({
  description: 'The ID of the activity: 1 to 255 characters, unique among the activities of all accounts.',
  examples: ['till-7-0001-1'],
})

function idempotencyKey(example: string, description: string) {
  return z.looseObject({
    'idempotency-key': z
      .string()
      .optional()
      .meta({ description, examples: [example] }),
  })
}

/** What members do. Source: docs/reference.md#send-activity. */
export function addActivityRoutes(app: RestApp, deps: Dependencies): void {
  app.post(
    '/client/users/:correlation_id/activities/:activity_id',
    {
      config,
      schema: {
        tags,
        operationId: 'sendActivity',
        summary: 'Records an activity under an ID, and credits what it earns',
        description:
          'The activity, the points and the offers that it changes are written together or not at all. An ID that is used already is ACTIVITY_ALREADY_EXISTS. With `Idempotency-Key`, a retry with the same content returns the first result again.',
        params: z.object({ correlation_id: correlationId, activity_id: activityId }),
        headers: idempotencyKey(
          'till-7-0001-1',
          'The ID of the activity, to make a retry safe. Any other value has no effect.',
        ),
        body: activityContent,
        response: { 200: sentActivity },
      },
    },
    async ({ params: { correlation_id: correlationId, activity_id: activityId }, headers, body, caller }) => {
      const onExisting = headers['idempotency-key'] === activityId ? 'REPLAY' : 'REJECT'
      return toSentActivity(await sendActivity(deps, caller, { correlationId, activityId, onExisting, ...body }))
    },
  )

  app.post(
    '/client/users/:correlation_id/activities',
    {
      config,
      schema: {
        tags,
        operationId: 'sendActivityWithoutId',
        summary: 'Records an activity under a generated ID, and credits what it earns',
        description:
          'A retry without `Idempotency-Key` is another activity, and earns points again. With it, the key is the ID of the activity, and a retry with the same content returns the first result again.',
        params: z.object({ correlation_id: correlationId }),
        headers: idempotencyKey(
          'till-7-0001-2',
          'The ID of the activity, to make a retry safe. If it is absent, a UUID is generated.',
        ),
        body: activityContent,
        response: { 200: sentActivity },
      },
    },
    async ({ params: { correlation_id: correlationId }, headers, body, caller }) => {
      const activityId = headers['idempotency-key']
      const input: SendActivityInput = { correlationId, activityId, onExisting: 'REPLAY', ...body }
      return toSentActivity(await sendActivity(deps, caller, input))
    },
  )

  app.post(
    '/client/users/:correlation_id/activity/trial/v2',
    {
      config,
      schema: {
        tags,
        operationId: 'sendTrialActivity',
        summary: 'Returns what an activity would earn, and the prompts of the offers that it nearly reaches',
        description: 'Only the prompts are stored, one for each session and offer. A repeated trial updates them.',
        params: z.object({ correlation_id: correlationId }),
        body: activityContent,
        response: { 200: trialActivity },
      },
    },
    async ({ params: { correlation_id: correlationId }, body, caller }) => {
      const { content, earned, prompts } = await sendTrialActivity(deps, caller, { correlationId, ...body })
      return {
        type: content.action,
        earned: toEarned(earned),
        prompts: prompts.map(({ id, message, offer, amountRemaining }) => {
          return { promptMessageID: id, message, offerCode: offer.definition.code, amountRemaining }
        }),
      }
    },
  )
}

function toSentActivity({ activity, earned }: SentActivity): z.output<typeof sentActivity> {
  return { activityId: activity.id, type: activity.action, earned: toEarned(earned) }
}
