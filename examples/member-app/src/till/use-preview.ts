import { useMutation } from '@apollo/client/react'
import { useEffect, useState } from 'react'

import { type Problem, toProblem } from '../api/problem'
import { useOnFocus } from '../api/use-refetch-on-focus'
import { graphql } from '../gql'
import type { TrialActivityMutation } from '../gql/graphql'
import type { Basket } from './basket'

const TrialActivity = graphql(`
  mutation TrialActivity($input: SendTrialActivityInput!) {
    sendTrialActivity(input: $input) {
      awards {
        cause
        category
        points
      }
      outcomes {
        outcome
        points
        progress
        reasons {
          code
          message
        }
        offer {
          id
          offerCode
          name
          minAmount
          frequency
        }
      }
      prompts {
        id
        ...NearMiss_prompt
      }
    }
  }
`)

export type Trial = NonNullable<TrialActivityMutation['sendTrialActivity']>

/** Until the member has stopped typing. */
const PAUSE_MILLISECONDS = 300

/** What a basket would earn. It is read again a moment after each change of the basket, and after each payment. */
export function usePreview(correlationId: string, basket: Basket | undefined, lastActivityId: string | undefined) {
  const [mutate] = useMutation(TrialActivity)
  const [attempt, setAttempt] = useState(0)
  const [result, setResult] = useState<{ readonly of: string; readonly trial?: Trial; readonly problem?: Problem }>()
  const { action, businessUnit, amount } = basket ?? {}
  const asked = JSON.stringify([correlationId, action, businessUnit, amount, lastActivityId])
  useEffect(() => {
    if (action === undefined) return
    let isLatest = true
    const timer = setTimeout(() => {
      const input = { correlationId, action, businessUnit, amount, when: new Date().toISOString() }
      mutate({ variables: { input } }).then(
        ({ data }) => {
          if (isLatest) setResult({ of: asked, trial: data?.sendTrialActivity ?? undefined })
        },
        (error: unknown) => {
          if (isLatest) setResult({ of: asked, problem: toProblem(error) })
        },
      )
    }, PAUSE_MILLISECONDS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [mutate, correlationId, action, businessUnit, amount, asked, attempt])

  const readAgain = () => {
    setAttempt((last) => last + 1)
  }
  useOnFocus(readAgain)
  const { of, trial, problem } = (basket && result) ?? {}
  // Until the next response, the last preview stays: it belongs to another basket.
  return { of, trial, problem, isCurrent: of === asked, readAgain }
}
