import { useMutation } from '@apollo/client/react'
import { useEffect } from 'react'

import { graphql } from '../gql'
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

/** Until the member has stopped typing. */
const PAUSE_MILLISECONDS = 300

/** What a basket would earn. It is read again a moment after each change of the basket, and after each payment. */
export function usePreview(correlationId: string, basket: Basket | undefined, lastActivityId: string | undefined) {
  const [mutate, { data, loading, error, reset }] = useMutation(TrialActivity)
  const { action, businessUnit, amount } = basket ?? {}
  useEffect(() => {
    if (action === undefined) {
      reset()
      return
    }
    const timer = setTimeout(() => {
      const input = { correlationId, action, businessUnit, amount, when: new Date().toISOString() }
      // The hook returns the error, which the page shows.
      mutate({ variables: { input } }).catch(() => undefined)
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
    }
  }, [mutate, reset, correlationId, action, businessUnit, amount, lastActivityId])
  return { preview: data?.sendTrialActivity ?? undefined, isLoading: loading, error }
}
