import type { TrialActivityMutation } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { PURCHASE } from './basket'
import { NearMiss } from './near-miss'

type Trial = NonNullable<TrialActivityMutation['sendTrialActivity']>

interface PreviewProps {
  readonly preview: Trial
  readonly action: string
  readonly correlationId: string
  readonly onAdd: (amount: number) => void
}

/** What a basket earns and from what, what it nearly reaches, and why the other offers do not count. */
export function Preview({ preview: { awards, outcomes, prompts }, action, correlationId, onAdd }: PreviewProps) {
  const { texts, formats } = useLanguage()
  const total = awards.reduce((sum, { points }) => sum + points, 0)
  const names = new Map(outcomes.map(({ offer }) => [offer.offerCode, offer.name]))
  const progressed = outcomes.filter(({ outcome }) => outcome === 'PROGRESSED')
  const notApplied = outcomes.filter(({ outcome }) => outcome === 'NOT_APPLIED')
  return (
    <>
      {total === 0 ? (
        <p className="hint">{texts.till.nothing}</p>
      ) : (
        <table className="earnings">
          <tbody>
            {awards.map(({ cause, category, points }) => (
              <tr key={`${category} ${cause}`}>
                <th scope="row">
                  {category === 'BASE'
                    ? action === PURCHASE
                      ? texts.till.base
                      : texts.till.baseOther
                    : (names.get(cause) ?? cause)}
                </th>
                <td>{formats.change(points)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{texts.till.total}</th>
              <td>{texts.points(formats.number(total))}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {progressed.map(({ offer, reasons }) => (
        <p key={offer.id} className="progressed">
          <strong>
            {texts.till.progressed} “{offer.name}”
          </strong>{' '}
          {reasons.map(({ message }) => message).join(' ')}
        </p>
      ))}
      {prompts.length > 0 && <h2>{texts.till.almost}</h2>}
      {prompts.map((prompt) => (
        <NearMiss key={prompt.id} prompt={prompt} correlationId={correlationId} onAdd={onAdd} />
      ))}
      {notApplied.length > 0 && (
        <details>
          <summary>{texts.till.notApplied(notApplied.length)}</summary>
          <dl className="reasons">
            {notApplied.map(({ offer, reasons }) => (
              <div key={offer.id}>
                <dt>{offer.name}</dt>
                {reasons.map(({ code, message }) => (
                  <dd key={code}>{message}</dd>
                ))}
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  )
}
