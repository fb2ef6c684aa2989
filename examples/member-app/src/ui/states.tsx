import type { ReactNode } from 'react'

import type { Problem } from '../api/problem'
import { useLanguage } from '../language/language'
import { LeafIcon } from './icons'

/** Grey shapes of what is coming. Screen readers read one word. */
export function Loading({ cards = 3 }: { cards?: number }) {
  const { texts } = useLanguage()
  return (
    <div role="status" className="skeletons">
      <span className="visually-hidden">{texts.loading}</span>
      {Array.from({ length: cards }, (_, index) => (
        <div key={index} className="skeleton" aria-hidden="true" />
      ))}
    </div>
  )
}

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <LeafIcon />
      <p>{children}</p>
      {action}
    </div>
  )
}

/** A documented error as a sentence in the language of the member. */
export function useProblemSentence(): (problem: Problem) => string {
  const { texts, errors } = useLanguage()
  return ({ reason, isOffline }) => (reason ? errors[reason] : isOffline ? texts.offline : texts.unexpected)
}

export function Failure({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  const { texts } = useLanguage()
  const sentence = useProblemSentence()
  return (
    <div className="failure" role="alert">
      <p>{sentence(problem)}</p>
      {problem.requestId !== undefined && <p className="hint">{texts.reference(problem.requestId)}</p>}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {texts.retry}
        </button>
      )}
    </div>
  )
}
