import { useMutation } from '@apollo/client/react'
import { useState } from 'react'

import { isOutcomeOpen, type Problem, toProblem } from '../api/problem'
import { graphql } from '../gql'
import type { SendActivityMutation } from '../gql/graphql'
import type { Basket } from './basket'
import { type PendingPayment, readPending, storePending } from './pending-payment'

// The balances of the payload are normalised, so the points of the header count up without another request.
const SendActivity = graphql(`
  mutation SendActivity($input: SendActivityInput!) {
    sendActivity(input: $input) {
      activityId
      replayed
      earned {
        businessUnit
        rewards {
          total
        }
      }
      completedOffers {
        id
        name
        acceptanceState
        timesRewarded
        progress
      }
      account {
        id
        balances {
          id
          businessUnit
          points
        }
      }
    }
  }
`)

export type Receipt = NonNullable<SendActivityMutation['sendActivity']>

/** Records an activity exactly once, whatever happens to the connection. */
export function usePayment(correlationId: string) {
  const [mutate, { loading }] = useMutation(SendActivity)
  const [pending, setPending] = useState(() => readPending(correlationId))
  const [problem, setProblem] = useState<Problem>()
  const [receipt, setReceipt] = useState<Receipt>()

  const keep = (payment: PendingPayment | undefined) => {
    storePending(payment)
    setPending(payment)
  }
  const send = async (payment: PendingPayment) => {
    keep(payment)
    setProblem(undefined)
    setReceipt(undefined)
    try {
      const { data } = await mutate({ variables: { input: payment } })
      setReceipt(data?.sendActivity ?? undefined)
      keep(undefined)
    } catch (error) {
      const found = toProblem(error)
      setProblem(found)
      // A refusal wrote nothing. Without a response, the outcome is open, and the same payment is kept for another attempt.
      if (!isOutcomeOpen(found)) keep(undefined)
    }
  }
  return {
    isPaying: loading,
    /** A payment whose outcome is open. */
    open: loading ? undefined : pending,
    problem,
    receipt,
    pay: ({ amount, ...basket }: Basket) =>
      send({
        ...basket,
        ...(amount === undefined ? {} : { amount }),
        correlationId,
        activityId: crypto.randomUUID(),
        when: new Date().toISOString(),
        onExisting: 'REPLAY',
      }),
    finish: send,
  }
}
