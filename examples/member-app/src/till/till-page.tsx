import { type SyntheticEvent, useId, useRef } from 'react'

import { type FragmentType, getFragmentData, graphql } from '../gql'
import { MAX_AMOUNT } from '../language/amounts'
import { useLanguage } from '../language/language'
import { translateName } from '../language/names'
import { Choice } from '../ui/choice'
import { useNotices } from '../ui/notices'
import { Page } from '../ui/page'
import { Alert, Failure, scrollIntoView } from '../ui/states'
import { type Basket, PURCHASE } from './basket'
import { Preview } from './preview'
import type { Receipt } from './use-payment'
import { usePreview } from './use-preview'
import type { Till } from './use-till'

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
  readonly till: Till
}

export function TillPage({ correlationId, programme, till }: TillPageProps) {
  const { actions, businessUnits } = getFragmentData(TillProgramme, programme)
  const { choices, choose, payment } = till
  const { isPaying, open, problem, receipt } = payment
  const { texts, formats } = useLanguage()
  const { close } = useNotices()
  const { written, amount: writtenAmount, amountProblem } = useAmount(choices)
  // Its parts have IDs that begin with it.
  const form = useId()
  const previewHeading = useRef<HTMLHeadingElement>(null)
  const payButton = useRef<HTMLButtonElement>(null)

  const businessUnit = choices.businessUnit ?? businessUnits[0] ?? ''
  const action = choices.action ?? (actions.includes(PURCHASE) ? PURCHASE : (actions[0] ?? ''))
  const isPurchase = action === PURCHASE
  const amount = isPurchase ? writtenAmount : undefined
  const basket: Basket | undefined = isPurchase && amountProblem ? undefined : { action, businessUnit, amount }
  const preview = usePreview(correlationId, basket, receipt?.activityId)
  const canPay = basket !== undefined && !isPaying && !open

  const setAmount = (value: number) => {
    choose({ amount: { text: formats.amount(value), formats } })
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!canPay) return
    close()
    void payment.pay(basket)
  }
  // The button that was pressed disappears, and the focus would be lost.
  const focusPayButton = () => payButton.current?.focus()

  const finishing = open && (
    <>
      <p className="hint">{problem?.reason ? texts.till.refusedHint : texts.till.openHint}</p>
      <div className="buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            focusPayButton()
            void payment.finish(open)
          }}
        >
          {texts.till.finish}
        </button>
        {problem?.reason && (
          <button
            type="button"
            className="button"
            onClick={() => {
              focusPayButton()
              payment.giveUp()
            }}
          >
            {texts.till.giveUp}
          </button>
        )}
      </div>
    </>
  )
  return (
    <Page title={texts.till.title} introduction={texts.till.introduction}>
      <div className="till">
        <form className="basket" id={form} onSubmit={onSubmit}>
          <Choice
            legend={texts.till.where}
            options={businessUnits.map((unit) => [unit, translateName(texts.units, unit)])}
            value={businessUnit}
            onChange={(chosen) => {
              choose({ businessUnit: chosen })
            }}
          />
          <Choice
            legend={texts.till.what}
            options={actions.map((code) => [code, translateName(texts.actions, code)])}
            value={action}
            onChange={(chosen) => {
              choose({ action: chosen })
            }}
          />
          {isPurchase && (
            <div className="amount">
              <label htmlFor={`${form}-amount`}>{texts.till.amount}</label>
              <p id={`${form}-problem`} className="amount-problem" role="status">
                {amountProblem}
              </p>
              <input
                id={`${form}-amount`}
                inputMode="decimal"
                value={written}
                autoComplete="off"
                aria-invalid={amountProblem !== undefined}
                aria-describedby={`${form}-problem`}
                onChange={({ target }) => {
                  choose({ amount: { text: target.value, formats } })
                }}
              />
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
        </form>
        {/* Before the button that pays: on a phone, the prompt is above it. */}
        <section className="preview" aria-labelledby={`${form}-preview`} aria-busy={basket && !preview.isCurrent}>
          <h2 id={`${form}-preview`} tabIndex={-1} ref={previewHeading}>
            {texts.till.preview}
          </h2>
          {preview.problem ? (
            <Failure problem={preview.problem} onRetry={preview.readAgain} />
          ) : preview.trial ? (
            <Preview
              key={preview.of}
              trial={preview.trial}
              action={action}
              correlationId={correlationId}
              isCurrent={preview.isCurrent}
              onAccept={(required) => {
                setAmount(required)
              }}
              onAnswered={() => previewHeading.current?.focus()}
            />
          ) : (
            basket && <p className="hint">{texts.till.waiting}</p>
          )}
        </section>
        <div className="outcome">
          {problem ? (
            <Failure problem={problem}>{finishing}</Failure>
          ) : (
            open && (
              <Alert>
                <p>{texts.till.open}</p>
                {finishing}
              </Alert>
            )
          )}
          <div role="status">{receipt && <ReceiptMessage receipt={receipt} />}</div>
        </div>
        <button
          type="submit"
          form={form}
          className="button button-primary button-large"
          aria-disabled={!canPay}
          ref={payButton}
        >
          {isPaying
            ? texts.till.paying
            : basket?.amount === undefined
              ? texts.till.record
              : texts.till.pay(formats.money(basket.amount))}
        </button>
      </div>
    </Page>
  )
}

/** The amount as it is in the field, in minor units, and what is wrong with it. */
function useAmount({ amount: chosen }: Till['choices']) {
  const { texts, formats } = useLanguage()
  const { text, formats: original } = chosen ?? { text: formats.amount(EXAMPLES[2] * formats.minorUnits), formats }
  const amount = original.parseAmount(text)
  return {
    // After a change of the language, the amount is written anew.
    written: original === formats || amount === undefined ? text : formats.amount(amount),
    amount,
    amountProblem:
      amount === undefined
        ? texts.till.amountInvalid(formats.amount(EXAMPLES[2] * formats.minorUnits))
        : amount > MAX_AMOUNT
          ? texts.till.amountTooLarge(formats.money(MAX_AMOUNT))
          : undefined,
  }
}

function ReceiptMessage({ receipt }: { receipt: Receipt }) {
  const { texts, formats } = useLanguage()
  const { earned, replayed, completedOffers } = receipt
  const total = earned.flatMap(({ rewards }) => rewards).reduce((sum, reward) => sum + reward.total, 0)
  const points = texts.points(formats.number(total))
  return (
    <div className="receipt" ref={scrollIntoView}>
      <p>{replayed ? texts.till.paidBefore(points) : texts.till.paid(points)}</p>
      {completedOffers.length > 0 && <p>{texts.till.completed(completedOffers.map(({ name }) => name).join(', '))}</p>}
    </div>
  )
}
