import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link } from 'wouter'

import { toProblem } from '../api/problem'
import { useRefetchOnFocus } from '../api/use-refetch-on-focus'
import { type FragmentType, getFragmentData, graphql } from '../gql'
import { useLanguage } from '../language/language'
import { translateName } from '../language/names'
import { CategoryIcon, TillIcon } from '../ui/icons'
import { useNotices } from '../ui/notices'
import { Page } from '../ui/page'
import { Empty, Failure, Loading } from '../ui/states'

const History = graphql(`
  query History($session: ID!, $first: Int!, $after: String) {
    session(correlationId: $session) {
      id
      account {
        id
        ledger(first: $first, after: $after) {
          edges {
            cursor
            node {
              id
              createdAt
              ...HistoryEntry_entry
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

const HistoryEntryEntry = graphql(`
  fragment HistoryEntry_entry on LedgerEntry {
    id
    type
    description
    points
    createdAt
    businessUnit
    offer {
      id
      category
    }
    activity {
      id
      amount
    }
  }
`)

const PAGE = 10
const MAX_PAGE = 100

/** The ledger of the member, ten entries at a time. The cache joins the pages. */
export function HistoryPage({ correlationId }: { correlationId: string }) {
  const { texts, formats } = useLanguage()
  const { say, sayError } = useNotices()
  const [firstNewId, setFirstNewId] = useState<string>()
  const { data, error, loading, refetch, fetchMore } = useQuery(History, {
    variables: { session: correlationId, first: PAGE },
    notifyOnNetworkStatusChange: true,
  })
  const ledger = data?.session?.account.ledger
  const count = ledger?.edges.length ?? 0
  // What was shown stays: the entries so far are read again as one page.
  useRefetchOnFocus(() => refetch({ first: Math.min(MAX_PAGE, Math.max(PAGE, count)) }))

  const showMore = () => {
    if (loading) return
    fetchMore({ variables: { first: PAGE, after: ledger?.pageInfo.endCursor } }).then(({ data: page }) => {
      const added = page.session?.account.ledger.edges ?? []
      say(texts.history.moreAdded(added.length))
      setFirstNewId(added[0]?.node.id)
    }, sayError)
  }
  return (
    <Page title={texts.history.title}>
      {!ledger ? (
        error ? (
          <Failure problem={toProblem(error)} onRetry={() => void refetch()} />
        ) : (
          <Loading cards={5} />
        )
      ) : count === 0 ? (
        <Empty
          action={
            <Link href="/till" className="button button-primary">
              {texts.history.emptyAction}
            </Link>
          }
        >
          {texts.history.empty}
        </Empty>
      ) : (
        <>
          <ol className="history" aria-label={texts.history.list}>
            {ledger.edges.map(({ node }, index) => {
              const day = formats.day(node.createdAt)
              const previous = ledger.edges[index - 1]
              const isNewDay = previous === undefined || formats.day(previous.node.createdAt) !== day
              return (
                <li key={node.id} tabIndex={-1} ref={node.id === firstNewId ? focus : undefined}>
                  {isNewDay && <h2 className="history-day">{day}</h2>}
                  <HistoryEntry entry={node} />
                </li>
              )
            })}
          </ol>
          {ledger.pageInfo.hasNextPage ? (
            <button type="button" className="button history-more" aria-disabled={loading} onClick={showMore}>
              {texts.showMore}
            </button>
          ) : (
            <p className="hint history-end">{texts.history.end}</p>
          )}
        </>
      )}
    </Page>
  )
}

/** For the `ref` of what the member continues with. */
function focus(element: HTMLElement | null): void {
  element?.focus()
}

function HistoryEntry({ entry: masked }: { entry: FragmentType<typeof HistoryEntryEntry> }) {
  const entry = getFragmentData(HistoryEntryEntry, masked)
  const { texts, formats } = useLanguage()
  const { type, description, points, createdAt, businessUnit, offer, activity } = entry
  const amount = activity?.amount ?? null
  const facts = [
    texts.history.types[type],
    translateName(texts.units, businessUnit),
    amount === null ? '' : formats.money(amount),
    formats.time(createdAt),
  ]
  return (
    <div className="entry" data-category={offer?.category ?? ''}>
      <span className="entry-icon">{offer ? <CategoryIcon category={offer.category} /> : <TillIcon />}</span>
      <div>
        <p className="entry-description">{description}</p>
        <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <p className="entry-points" data-negative={points < 0}>
        {formats.change(points)}
      </p>
    </div>
  )
}
