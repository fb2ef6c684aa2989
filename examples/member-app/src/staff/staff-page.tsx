import { useQuery } from '@apollo/client/react'

import { toProblem } from '../api/problem'
import { useRefetchOnFocus } from '../api/use-refetch-on-focus'
import { graphql } from '../gql'
import type { StatisticsQuery } from '../gql/graphql'
import { type Language, useLanguage } from '../language/language'
import { Page } from '../ui/page'
import { Empty, Failure, Loading } from '../ui/states'
import { BarChart } from './bar-chart'

const Statistics = graphql(`
  query Statistics {
    programme {
      offers(first: 100, promoStatus: ACTIVE) {
        nodes {
          code
          name
          activation
          translations {
            locale
            name
          }
          statistics {
            members
            accepted
            declined
            completed
            rewards
            points
          }
        }
      }
    }
  }
`)

type Offer = NonNullable<StatisticsQuery['programme']>['offers']['nodes'][number]

/** What members do with the offers. Loaded only when it is opened, because of the charts. */
export default function StaffPage() {
  const { texts } = useLanguage()
  const { data, error, refetch } = useQuery(Statistics)
  useRefetchOnFocus(refetch)
  const offers = data?.programme?.offers.nodes.filter(({ statistics: { accepted, declined, completed, rewards } }) =>
    [accepted, declined, completed, rewards].some((count) => count > 0),
  )
  return (
    <Page title={texts.staff.title} introduction={texts.staff.introduction}>
      {!offers ? (
        error ? (
          <Failure problem={toProblem(error)} onRetry={() => void refetch()} />
        ) : (
          <Loading />
        )
      ) : offers.length === 0 ? (
        <Empty>{texts.staff.empty}</Empty>
      ) : (
        <Report offers={offers} />
      )}
    </Page>
  )
}

function Report({ offers }: { offers: readonly Offer[] }) {
  const { texts, language, formats } = useLanguage()
  const rows = offers.map((offer) => ({
    ...offer.statistics,
    code: offer.code,
    activation: offer.activation,
    name: translatedName(offer, language),
  }))
  const sum = (field: 'accepted' | 'declined' | 'completed' | 'rewards' | 'points') =>
    rows.reduce((total, row) => total + row[field], 0)
  // Other offers need no answer.
  const offered = rows.filter(({ activation }) => activation === 'LOAD_TO_CARD')
  const loaded = offered.reduce((total, row) => total + row.accepted + row.completed, 0)
  const answered = offered.reduce((total, row) => total + row.declined, loaded)
  const answeredRows = rows.filter((row) => row.accepted + row.completed + row.declined > 0)
  const rewarded = rows.filter(({ rewards }) => rewards > 0)
  const paid = rows.filter(({ points }) => points !== 0)
  const figures = [
    [texts.staff.acceptance, answered === 0 ? '–' : `${Math.round((100 * loaded) / answered)}\u00a0%`],
    [texts.staff.accepted, formats.number(sum('accepted'))],
    [texts.staff.declined, formats.number(sum('declined'))],
    [texts.staff.completed, formats.number(sum('completed'))],
    [texts.staff.rewards, formats.number(sum('rewards'))],
    [texts.staff.pointsGiven, formats.number(sum('points'))],
  ] as const
  const columns = ['members', 'accepted', 'declined', 'completed', 'rewards', 'points'] as const
  return (
    <>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="charts">
        <BarChart
          title={texts.staff.answers}
          hint={texts.staff.answersHint}
          labels={answeredRows.map(({ name }) => name)}
          series={[
            { name: texts.staff.accepted, colour: 'accepted', values: answeredRows.map((row) => row.accepted) },
            { name: texts.staff.completed, colour: 'completed', values: answeredRows.map((row) => row.completed) },
            { name: texts.staff.declined, colour: 'declined', values: answeredRows.map((row) => row.declined) },
          ]}
        />
        <div className="charts-column">
          {rewarded.length === 0 ? (
            <NothingYet title={texts.staff.completions} />
          ) : (
            <BarChart
              title={texts.staff.completions}
              hint={texts.staff.completionsHint}
              labels={rewarded.map(({ name }) => name)}
              series={[
                { name: texts.staff.rewards, colour: 'completed', values: rewarded.map(({ rewards }) => rewards) },
              ]}
            />
          )}
          {paid.length === 0 ? (
            <NothingYet title={texts.staff.points} />
          ) : (
            <BarChart
              title={texts.staff.points}
              hint={texts.staff.pointsHint}
              labels={paid.map(({ name }) => name)}
              series={[{ name: texts.staff.pointsGiven, colour: 'points', values: paid.map(({ points }) => points) }]}
            />
          )}
        </div>
      </div>
      <details className="panel">
        <summary>{texts.staff.table}</summary>
        <div className="table-scroll" role="region" aria-label={texts.staff.table} tabIndex={0}>
          <table className="numbers">
            <thead>
              <tr>
                <th scope="col">{texts.staff.offer}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {column === 'points' ? texts.staff.pointsGiven : texts.staff[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  <th scope="row">{row.name}</th>
                  {columns.map((column) => (
                    <td key={column}>{formats.number(row[column])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function NothingYet({ title }: { title: string }) {
  const { texts } = useLanguage()
  return (
    <section className="panel">
      <h2>{title}</h2>
      <Empty>{texts.staff.nothingYet}</Empty>
    </section>
  )
}

/** The programme has no session, so it returns every translation of a name. */
function translatedName({ name, translations }: Offer, language: Language): string {
  return translations.find(({ locale }) => locale.startsWith(language))?.name ?? name
}
