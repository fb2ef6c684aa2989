import { useMutation } from '@apollo/client/react'

import { type FragmentType, getFragmentData, graphql } from '../gql'
import type { PromptResponse } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { useNotices } from '../ui/notices'
import { ProgressBar } from '../ui/progress-bar'

const NearMissPrompt = graphql(`
  fragment NearMiss_prompt on Prompt {
    id
    promptMessageId
    message
    amountRemaining
    offer {
      id
      name
      minAmount
    }
  }
`)

const CapturePromptResponse = graphql(`
  mutation CapturePromptResponse($input: CapturePromptResponseInput!) {
    capturePromptResponse(input: $input) {
      prompt {
        id
        response
      }
    }
  }
`)

interface NearMissProps {
  readonly prompt: FragmentType<typeof NearMissPrompt>
  readonly correlationId: string
  /** Whether the prompt is about the basket as it is now. */
  readonly isCurrent: boolean
  /** The member accepts: the basket gets this amount. */
  readonly onAccept: (amount: number) => void
  /** The buttons disappear, and the focus would be lost. */
  readonly onAnswered: () => void
}

/** An offer that the basket nearly reaches, and the question of the programme about it. */
export function NearMiss({ prompt: masked, correlationId, isCurrent, onAccept, onAnswered }: NearMissProps) {
  const prompt = getFragmentData(NearMissPrompt, masked)
  const { texts, formats } = useLanguage()
  const { say, sayError } = useNotices()
  const [capture, { data, loading }] = useMutation(CapturePromptResponse)
  const { promptMessageId, amountRemaining, offer } = prompt
  const response = data?.capturePromptResponse?.prompt.response
  const required = offer.minAmount ?? amountRemaining
  const reached = required - amountRemaining

  const messages: Readonly<Record<PromptResponse, string>> = {
    ACCEPTED: texts.till.promptAccepted,
    DECLINED: texts.till.promptDeclined,
    DEFERRED: texts.till.promptDeferred,
  }
  const choices: readonly (readonly [PromptResponse, string])[] = [
    ['ACCEPTED', texts.till.addMore(formats.money(amountRemaining))],
    ['DEFERRED', texts.till.later],
    ['DECLINED', texts.till.noThanks],
  ]
  const isBusy = loading || !isCurrent
  const answer = (chosen: PromptResponse) => {
    if (isBusy) return
    capture({ variables: { input: { correlationId, promptMessageId, response: chosen } } }).then(() => {
      say(messages[chosen])
      if (chosen === 'ACCEPTED') onAccept(required)
      onAnswered()
    }, sayError)
  }
  return (
    <section className="near-miss" aria-label={`${texts.till.almost}: ${offer.name}`}>
      <h3>{offer.name}</h3>
      <ProgressBar
        value={reached}
        max={required}
        label={offer.name}
        text={texts.till.amountOf(formats.money(reached), formats.money(required))}
      />
      <p>{prompt.message}</p>
      {response ? (
        <p className="hint">{messages[response]}</p>
      ) : (
        <div className="near-miss-answers">
          {choices.map(([choice, label]) => (
            <button
              key={choice}
              type="button"
              className={choice === 'ACCEPTED' ? 'button button-accent' : 'button'}
              aria-disabled={isBusy}
              onClick={() => {
                answer(choice)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
