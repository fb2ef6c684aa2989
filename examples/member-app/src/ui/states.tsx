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

interface FailureProps {
  readonly problem: Problem
  readonly onRetry?: () => void
  /** What the member can do about it. */
  readonly children?: ReactNode
}

export function Failure({ problem, onRetry, children }: FailureProps) {
  const { texts } = useLanguage()
  const sentence = useProblemSentence()
  return (
    <Alert>
      <p>{sentence(problem)}</p>
      {problem.requestId !== undefined && <p className="hint">{texts.reference(problem.requestId)}</p>}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {texts.retry}
        </button>
      )}
      {children}
    </Alert>
  )
}

/** A box about a problem. It comes into view, because what the member has pressed can be elsewhere on the page. */
export function Alert({ children }: { children: ReactNode }) {
  return (
    <div className="failure" role="alert" ref={scrollIntoView}>
      {children}
    </div>
  )
}

/** For the `ref` of what appears. */
export function scrollIntoView(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
