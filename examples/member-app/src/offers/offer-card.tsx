import { type ReactNode, useId, useRef, useState } from 'react'

import { type FragmentType, getFragmentData, graphql } from '../gql'
import type { OfferCard_OfferFragment, OfferResponse } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { translateName } from '../language/names'
import { CategoryIcon, CheckIcon } from '../ui/icons'
import { ProgressBar } from '../ui/progress-bar'
import { timeLeft } from './time-left'
import { useRespondToOffer } from './use-respond-to-offer'
import { whatToDo } from './what-to-do'

const OfferCardOffer = graphql(`
  fragment OfferCard_offer on MemberOffer {
    id
    offerCode
    version
    name
    shortDescription
    longDescription
    terms
    category
    rank
    acceptanceState
    activation
    action
    businessUnit
    minAmount
    rewardType
    rewardValue
    frequency
    progress
    timesRewarded
    limitPerMember
    effectiveDate
    expiryDate
  }
`)

type Offer = OfferCard_OfferFragment

interface OfferCardProps {
  readonly offer: FragmentType<typeof OfferCardOffer>
  readonly correlationId: string
  readonly isBest?: boolean
  /** Whether the offer has not started yet, so that it has no buttons. */
  readonly isFuture?: boolean
}

export function OfferCard({ offer: masked, correlationId, isBest = false, isFuture = false }: OfferCardProps) {
  const offer = getFragmentData(OfferCardOffer, masked)
  const { texts, formats } = useLanguage()
  const heading = useId()
  const { name, category, acceptanceState, frequency, progress, timesRewarded, limitPerMember } = offer
  const isOpen = acceptanceState === 'NONE' || acceptanceState === 'ACCEPTED'
  return (
    <article
      className="offer"
      aria-labelledby={heading}
      data-category={category ?? ''}
      data-state={acceptanceState}
      data-best={isBest}
    >
      <div className="offer-band">
        <CategoryIcon category={category} />
        <p className="offer-reward">{useReward(offer)}</p>
        <p className="offer-rank" title={texts.offers.rankLabel(String(offer.rank))}>
          {texts.offers.rank(String(offer.rank))}
        </p>
      </div>
      <div className="offer-body">
        {isBest && <p className="offer-best">{texts.offers.best}</p>}
        <h3 id={heading}>{name}</h3>
        {offer.shortDescription !== null && <p>{offer.shortDescription}</p>}
        <p className="offer-todo">{whatToDo(offer, texts.todo, formats.money)}</p>
        {frequency > 1 && isOpen && (
          <ProgressBar
            value={progress}
            max={frequency}
            label={name}
            text={texts.offers.progress(formats.number(progress), formats.number(frequency))}
          />
        )}
        <p className="offer-facts">
          {category !== null && <span>{translateName(texts.categories, category)}</span>}
          <OfferEnd offer={offer} isFuture={isFuture} />
          {timesRewarded > 0 && limitPerMember !== null && limitPerMember > 1 && (
            <span>{texts.offers.rewarded(formats.number(timesRewarded), formats.number(limitPerMember))}</span>
          )}
        </p>
        {(offer.longDescription !== null || offer.terms !== null) && (
          <details>
            <summary>
              {texts.offers.details}
              <span className="visually-hidden">{texts.offers.about(name)}</span>
            </summary>
            {offer.longDescription !== null && <p>{offer.longDescription}</p>}
            {offer.terms !== null && <p className="hint">{offer.terms}</p>}
          </details>
        )}
      </div>
      {!isFuture && <OfferAnswer offer={offer} correlationId={correlationId} />}
    </article>
  )
}

function useReward({ rewardType, rewardValue }: Offer): string {
  const { texts, formats } = useLanguage()
  const value = formats.number(rewardValue)
  switch (rewardType) {
    case 'FLAT':
      return texts.points(value)
    case 'MULTIPLIER':
      return texts.offers.multiplier(value)
    case 'PERCENTAGE':
      return texts.offers.percentage(value)
  }
}

function OfferEnd({ offer: { effectiveDate, expiryDate }, isFuture }: { offer: Offer; isFuture: boolean }) {
  const { texts, formats } = useLanguage()
  if (isFuture) return <span>{texts.offers.from(formats.day(effectiveDate))}</span>
  if (expiryDate === null) return <span>{texts.offers.noEnd}</span>
  const left = timeLeft(expiryDate, new Date(), formats.timeZone)
  if (!left) return <span>{texts.offers.ended(formats.day(expiryDate))}</span>
  return (
    <>
      <span className={left.days <= URGENT_DAYS ? 'offer-urgent' : undefined}>
        {left.days === 0 ? texts.offers.lastDay : texts.offers.left(formats.duration(left.count, left.unit))}
      </span>
      <span>{texts.offers.until(formats.day(expiryDate))}</span>
    </>
  )
}

const URGENT_DAYS = 7

/** The buttons of an offer, or what became of it. */
function OfferAnswer({ offer, correlationId }: { offer: Offer; correlationId: string }) {
  const { texts } = useLanguage()
  const respond = useRespondToOffer(correlationId)
  const [isConfirming, setConfirming] = useState(false)
  const area = useRef<HTMLDivElement>(null)
  const { name, acceptanceState, activation } = offer
  const about = <span className="visually-hidden">{texts.offers.about(name)}</span>

  const answer = (response: OfferResponse, message: string) => {
    // The button that was pressed disappears, and the focus would be lost.
    area.current?.focus()
    setConfirming(false)
    respond(offer, response, message)
  }
  const content = () => {
    if (acceptanceState === 'DECLINED') return <p className="offer-state">{texts.offers.declined}</p>
    if (acceptanceState === 'COMPLETED') return <p className="offer-state">{texts.offers.completed}</p>
    // Declining is final, so it takes two steps.
    if (isConfirming) {
      return (
        <>
          <p>{texts.offers.confirmDecline}</p>
          <AnswerButton
            kind="danger"
            onClick={() => {
              answer('DECLINED', texts.offers.saidDeclined(name))
            }}
          >
            {texts.offers.confirm}
            {about}
          </AnswerButton>
          <AnswerButton
            onClick={() => {
              area.current?.focus()
              setConfirming(false)
            }}
          >
            {texts.offers.keep}
            {about}
          </AnswerButton>
        </>
      )
    }
    if (acceptanceState === 'ACCEPTED') {
      return (
        <>
          <p className="offer-accepted">
            <CheckIcon /> {texts.offers.accepted}
          </p>
          <AnswerButton
            onClick={() => {
              answer('UNACCEPTED', texts.offers.saidTakenBack(name))
            }}
          >
            {texts.offers.takeBack}
            {about}
          </AnswerButton>
        </>
      )
    }
    return (
      <>
        {activation === 'LOAD_TO_CARD' ? (
          <AnswerButton
            kind="primary"
            onClick={() => {
              answer('ACCEPTED', texts.offers.saidAccepted(name))
            }}
          >
            {texts.offers.accept}
            {about}
          </AnswerButton>
        ) : (
          <p className="offer-accepted">
            <CheckIcon /> {texts.offers.automatic}
          </p>
        )}
        <AnswerButton
          onClick={() => {
            area.current?.focus()
            setConfirming(true)
          }}
        >
          {texts.offers.decline}
          {about}
        </AnswerButton>
      </>
    )
  }
  return (
    <div className="offer-answer" role="group" aria-label={name} tabIndex={-1} ref={area}>
      {content()}
    </div>
  )
}

interface AnswerButtonProps {
  readonly kind?: 'primary' | 'danger'
  readonly onClick: () => void
  readonly children: ReactNode
}

function AnswerButton({ kind, onClick, children }: AnswerButtonProps) {
  return (
    <button type="button" className={kind ? `button button-${kind}` : 'button'} onClick={onClick}>
      {children}
    </button>
  )
}
