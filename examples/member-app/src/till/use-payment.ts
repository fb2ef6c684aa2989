import { useMutation } from '@apollo/client/react'
import { useRef, useState } from 'react'

import { type Problem, toProblem } from '../api/problem'
import type { MemberSession } from '../api/session-store'
import { graphql } from '../gql'
import type { SendActivityMutation } from '../gql/graphql'
import type { Basket } from './basket'
import { isKept } from './is-kept'
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

/** Records an activity exactly once, whatever happens to the connection, to the session and to the page. */
export function usePayment({ correlationId, accountId }: MemberSession) {
  const [mutate] = useMutation(SendActivity)
  const [pending, setPending] = useState(() => readPending(accountId))
  const [isPaying, setPaying] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [receipt, setReceipt] = useState<Receipt>()
  // The state changes only with the next rendering, and two clicks can come before it.
  const isSending = useRef(false)

  const keep = (payment: PendingPayment | undefined) => {
    storePending(accountId, payment)
    setPending(payment)
  }
  const send = async (payment: PendingPayment, isFirstAttempt: boolean) => {
    if (isSending.current) return
    isSending.current = true
    setPaying(true)
    setProblem(undefined)
    setReceipt(undefined)
    // Before the call: the page can be closed during it.
    keep(payment)
    try {
      const { data } = await mutate({ variables: { input: { ...payment, correlationId } } })
      setReceipt(data?.sendActivity ?? undefined)
      keep(undefined)
    } catch (error) {
      const found = toProblem(error)
      setProblem(found)
      if (!isKept(found.reason, isFirstAttempt)) keep(undefined)
    } finally {
      isSending.current = false
      setPaying(false)
    }
  }
  return {
    isPaying,
    /** A payment whose outcome is open. */
    open: isPaying ? undefined : pending,
    problem,
    receipt,
    pay: ({ amount, ...basket }: Basket) =>
      send(
        {
          ...basket,
          ...(amount === undefined ? {} : { amount }),
          activityId: crypto.randomUUID(),
          when: new Date().toISOString(),
          onExisting: 'REPLAY',
        },
        true,
      ),
    finish: (payment: PendingPayment) => send(payment, false),
    /** Forgets the open payment: the service refuses it, and does not state what became of it. */
    giveUp: () => {
      setProblem(undefined)
      keep(undefined)
    },
    /** Forgets what became of the last payment. */
    putAway: () => {
      setReceipt(undefined)
      if (!pending) setProblem(undefined)
    },
  }
}
