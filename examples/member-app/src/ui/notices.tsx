import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'

import { type Problem, toProblem } from '../api/problem'
import { useLanguage } from '../language/language'
import { CloseIcon } from './icons'
import { useProblemSentence } from './states'

type Notice = { readonly id: number } & (
  { readonly kind: 'message'; readonly text: string } | { readonly kind: 'problem'; readonly problem: Problem }
)

interface Notices {
  readonly say: (text: string) => void
  readonly sayError: (error: unknown) => void
  /** Closes the message that is shown. */
  readonly close: () => void
}

const NoticesContext = createContext<Notices | undefined>(undefined)

/** For short messages about what the member has done, read out by screen readers. */
export function useNotices(): Notices {
  const notices = use(NoticesContext)
  if (!notices) throw new Error('useNotices needs a NoticesProvider')
  return notices
}

const VISIBLE_MILLISECONDS = 5_000

export function NoticesProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>()
  const close = useCallback(() => {
    setNotice(undefined)
  }, [])
  const notices = useMemo<Notices>(
    () => ({
      say: (text) => {
        setNotice({ id: Date.now(), kind: 'message', text })
      },
      sayError: (error) => {
        setNotice({ id: Date.now(), kind: 'problem', problem: toProblem(error) })
      },
      close,
    }),
    [close],
  )
  useEffect(() => {
    // A problem stays until it is closed.
    if (notice?.kind !== 'message') return
    const timer = setTimeout(close, VISIBLE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
    }
  }, [notice, close])

  return (
    <NoticesContext value={notices}>
      {children}
      {/* Live regions exist before their content, because screen readers watch them from then on. */}
      <div className="notices">
        <div role="status">{notice?.kind === 'message' && <NoticeBox notice={notice} onClose={close} />}</div>
        <div role="alert">{notice?.kind === 'problem' && <NoticeBox notice={notice} onClose={close} />}</div>
      </div>
    </NoticesContext>
  )
}

function NoticeBox({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { texts } = useLanguage()
  const sentence = useProblemSentence()
  return (
    <div className={`notice notice-${notice.kind}`} key={notice.id}>
      <p>{notice.kind === 'message' ? notice.text : sentence(notice.problem)}</p>
      {notice.kind === 'problem' && notice.problem.requestId !== undefined && (
        <p className="hint">{texts.reference(notice.problem.requestId)}</p>
      )}
      <button type="button" className="icon-button" aria-label={texts.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  )
}
