import { useMutation } from '@apollo/client/react'

import { graphql } from '../gql'
import type { AcceptanceState, OfferResponse } from '../gql/graphql'
import { useNotices } from '../ui/notices'

// Only what an answer changes: the rest of the offer is in the cache under its ID.
const RespondToOffer = graphql(`
  mutation RespondToOffer($input: RespondToOfferInput!) {
    respondToOffer(input: $input) {
      offer {
        id
        acceptanceState
        acceptanceDate
        version
      }
    }
  }
`)

const NEW_STATES: Readonly<Record<OfferResponse, AcceptanceState>> = {
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  UNACCEPTED: 'NONE',
}

interface AnsweredOffer {
  readonly id: string
  readonly offerCode: string
  readonly version: number
}

/**
 * Answers an offer. The card shows the new state before the response arrives. If the service refuses the answer, Apollo
 * Client takes the state back, and a notice shows the documented error.
 */
export function useRespondToOffer(correlationId: string) {
  const [mutate] = useMutation(RespondToOffer, { refetchQueries: ['Offers'] })
  const { say, sayError } = useNotices()
  return (offer: AnsweredOffer, acceptanceState: OfferResponse, message: string) => {
    const { id, offerCode, version } = offer
    mutate({
      variables: { input: { correlationId, offerId: offerCode, acceptanceState } },
      optimisticResponse: {
        __typename: 'Mutation',
        respondToOffer: {
          __typename: 'RespondToOfferPayload',
          offer: {
            __typename: 'MemberOffer',
            id,
            acceptanceState: NEW_STATES[acceptanceState],
            acceptanceDate: acceptanceState === 'ACCEPTED' ? new Date().toISOString() : null,
            version: version + 1,
          },
        },
      },
    }).then(() => {
      say(message)
    }, sayError)
  }
}
