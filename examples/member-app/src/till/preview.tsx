import type { ComponentProps } from 'react'

import type { OutcomeReasonCode } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { PURCHASE } from './basket'
import { NearMiss } from './near-miss'
import type { Trial } from './use-preview'

/** These offers cannot count now, which needs no explanation. */
const NOT_AVAILABLE: readonly OutcomeReasonCode[] = ['EXPIRED', 'NOT_ACTIVE', 'NOT_YET_EFFECTIVE']

interface PreviewProps extends Omit<ComponentProps<typeof NearMiss>, 'prompt'> {
  readonly trial: Trial
  readonly action: string
}

/** What a basket earns and from what, what it nearly reaches, and why the other offers do not count. */
export function Preview({ trial: { awards, outcomes, prompts }, action, ...answering }: PreviewProps) {
  const { texts, formats } = useLanguage()
  const total = awards.reduce((sum, { points }) => sum + points, 0)
  const names = new Map(outcomes.map(({ offer }) => [offer.offerCode, offer.name]))
  const progressed = outcomes.filter(({ outcome }) => outcome === 'PROGRESSED')
  const notApplied = outcomes.filter(
    ({ outcome, reasons }) => outcome === 'NOT_APPLIED' && !reasons.some(({ code }) => NOT_AVAILABLE.includes(code)),
  )
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
        <NearMiss key={prompt.id} prompt={prompt} {...answering} />
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
