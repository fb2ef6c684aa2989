import { useQuery } from '@apollo/client/react'
import { useId } from 'react'

import { toProblem } from '../api/problem'
import { useRefetchOnFocus } from '../api/use-refetch-on-focus'
import { graphql } from '../gql'
import type { OffersQuery } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { Page } from '../ui/page'
import { Empty, Failure, Loading } from '../ui/states'
import { OfferCard } from './offer-card'

const Offers = graphql(`
  query Offers($session: ID!) {
    session(correlationId: $session) {
      id
      bestOffer {
        id
      }
      targeted: offers(kind: TARGETED, first: 50) {
        nodes {
          id
          ...OfferCard_offer
        }
      }
      mass: offers(kind: MASS, first: 50) {
        nodes {
          id
          ...OfferCard_offer
        }
      }
      future: offers(kind: FUTURE, first: 20) {
        nodes {
          id
          ...OfferCard_offer
        }
      }
    }
  }
`)

type Nodes = NonNullable<OffersQuery['session']>['targeted']['nodes']

export function OffersPage({ correlationId }: { correlationId: string }) {
  const { texts } = useLanguage()
  const { data, error, refetch } = useQuery(Offers, { variables: { session: correlationId } })
  useRefetchOnFocus(refetch)
  const session = data?.session
  return (
    <Page title={texts.offers.title}>
      {session ? (
        <OfferLists session={session} correlationId={correlationId} />
      ) : error ? (
        <Failure problem={toProblem(error)} onRetry={() => void refetch()} />
      ) : (
        <Loading cards={6} />
      )}
    </Page>
  )
}

function OfferLists({
  session,
  correlationId,
}: {
  session: NonNullable<OffersQuery['session']>
  correlationId: string
}) {
  const { texts } = useLanguage()
  const { bestOffer, targeted, mass, future } = session
  const lists = [targeted, mass, future]
  if (lists.every(({ nodes }) => nodes.length === 0)) return <Empty>{texts.offers.empty}</Empty>
  return (
    <>
      <OfferList
        title={texts.offers.forYou}
        offers={targeted.nodes}
        best={bestOffer?.id}
        correlationId={correlationId}
      />
      <OfferList title={texts.offers.forEveryone} offers={mass.nodes} correlationId={correlationId} />
      <OfferList title={texts.offers.future} offers={future.nodes} isFuture correlationId={correlationId} />
    </>
  )
}

interface OfferListProps {
  readonly title: string
  readonly offers: Nodes
  readonly best?: string | undefined
  readonly isFuture?: boolean
  readonly correlationId: string
}

function OfferList({ title, offers, best, isFuture = false, correlationId }: OfferListProps) {
  const heading = useId()
  if (offers.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.id}>
            <OfferCard offer={offer} isBest={offer.id === best} isFuture={isFuture} correlationId={correlationId} />
          </li>
        ))}
      </ul>
    </section>
  )
}
