import { type ReactNode, useEffect, useRef } from 'react'

import { useLanguage } from '../language/language'

let isFirstPage = true

/** A page with its heading. After a change of the page, the heading gets the focus, so that screen readers read it. */
export function Page({ title, introduction, children }: { title: string; introduction?: string; children: ReactNode }) {
  const { texts } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus()
    isFirstPage = false
  }, [])
  useEffect(() => {
    document.title = `${title} · ${texts.brand}`
  }, [title, texts.brand])
  return (
    <div className="page">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {introduction !== undefined && <p className="introduction">{introduction}</p>}
      {children}
    </div>
  )
}
