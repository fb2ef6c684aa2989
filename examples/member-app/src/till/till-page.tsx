import { type SyntheticEvent, useId, useState } from 'react'

import { toProblem } from '../api/problem'
import { type FragmentType, getFragmentData, graphql } from '../gql'
import { useLanguage } from '../language/language'
import { translateName } from '../language/names'
import { Choice } from '../ui/choice'
import { Page } from '../ui/page'
import { Failure, useProblemSentence } from '../ui/states'
import { type Basket, parseAmount, PURCHASE } from './basket'
import { Preview } from './preview'
import { type Receipt, usePayment } from './use-payment'
import { usePreview } from './use-preview'

const TillProgramme = graphql(`
  fragment Till_programme on ProgrammeInfo {
    actions
    businessUnits
  }
`)

/** Amounts to try, in major units. */
const EXAMPLES = [12, 23, 45, 95] as const

interface TillPageProps {
  readonly correlationId: string
  readonly programme: FragmentType<typeof TillProgramme>
}

export function TillPage({ correlationId, programme }: TillPageProps) {
  const { actions, businessUnits } = getFragmentData(TillProgramme, programme)
  const { texts, formats } = useLanguage()
  const [businessUnit, setBusinessUnit] = useState(businessUnits[0] ?? '')
  const [action, setAction] = useState(actions.includes(PURCHASE) ? PURCHASE : (actions[0] ?? ''))
  const [amountText, setAmountText] = useState(formats.amount(EXAMPLES[2] * formats.minorUnits))
  const heading = useId()

  const isPurchase = action === PURCHASE
  const amount = isPurchase ? parseAmount(amountText, formats.minorUnits) : undefined
  const basket: Basket | undefined = isPurchase && amount === undefined ? undefined : { action, businessUnit, amount }
  const { isPaying, open, problem, receipt, pay, finish } = usePayment(correlationId)
  const { preview, isLoading, error } = usePreview(correlationId, basket, receipt?.activityId)
  const sentence = useProblemSentence()
  const setAmount = (value: number) => {
    setAmountText(formats.amount(value))
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (basket) void pay(basket)
  }

  return (
    <Page title={texts.till.title} introduction={texts.till.introduction}>
      {open && (
        <div className="failure" role="alert">
          <p>{problem ? sentence(problem) : texts.till.open}</p>
          <p className="hint">{texts.till.openHint}</p>
          <button type="button" className="button button-primary" onClick={() => void finish(open)}>
            {texts.till.finish}
          </button>
        </div>
      )}
      {problem && !open && <Failure problem={problem} />}
      <div className="till">
        <form className="basket" onSubmit={onSubmit}>
          <Choice
            legend={texts.till.where}
            options={businessUnits.map((unit) => [unit, translateName(texts.units, unit)])}
            value={businessUnit}
            onChange={setBusinessUnit}
          />
          <Choice
            legend={texts.till.what}
            options={actions.map((code) => [code, translateName(texts.actions, code)])}
            value={action}
            onChange={setAction}
          />
          {isPurchase && (
            <div className="amount">
              <label>
                {texts.till.amount}
                <input
                  inputMode="decimal"
                  value={amountText}
                  autoComplete="off"
                  aria-invalid={amount === undefined}
                  onChange={({ target }) => {
                    setAmountText(target.value)
                  }}
                />
              </label>
              <div className="amount-examples">
                {EXAMPLES.map((example) => (
                  <button
                    key={example}
                    type="button"
                    className="chip"
                    onClick={() => {
                      setAmount(example * formats.minorUnits)
                    }}
                  >
                    {formats.money(example * formats.minorUnits)}
                  </button>
                ))}
              </div>
            </div>
          )}
          <button
            type="submit"
            className="button button-primary button-large"
            disabled={!basket || isPaying || open !== undefined}
          >
            {isPaying
              ? texts.till.paying
              : amount === undefined
                ? texts.till.record
                : texts.till.pay(formats.money(amount))}
          </button>
          <div role="status">{receipt && <ReceiptMessage receipt={receipt} />}</div>
        </form>
        <section className="preview" aria-labelledby={heading} aria-busy={isLoading}>
          <h2 id={heading}>{texts.till.preview}</h2>
          {error ? (
            <Failure problem={toProblem(error)} />
          ) : preview ? (
            <Preview
              preview={preview}
              action={action}
              correlationId={correlationId}
              onAdd={(more) => {
                setAmount((amount ?? 0) + more)
              }}
            />
          ) : (
            basket && <p className="hint">{texts.till.waiting}</p>
          )}
        </section>
      </div>
    </Page>
  )
}

function ReceiptMessage({ receipt }: { receipt: Receipt }) {
  const { texts, formats } = useLanguage()
  const { earned, replayed, completedOffers } = receipt
  const total = earned.flatMap(({ rewards }) => rewards).reduce((sum, reward) => sum + reward.total, 0)
  const points = formats.number(total)
  return (
    <div className="receipt">
      <p>{replayed ? texts.till.paidBefore(points) : texts.till.paid(points)}</p>
      {completedOffers.length > 0 && <p>{texts.till.completed(completedOffers.map(({ name }) => name).join(', '))}</p>}
    </div>
  )
}
