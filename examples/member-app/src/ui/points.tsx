import { useEffect, useRef, useState } from 'react'

import { useLanguage } from '../language/language'

const MILLISECONDS = 900

/** A number of points that counts from its previous value to the new one, unless the member prefers less motion. */
export function Points({ value }: { value: number }) {
  const { texts, formats } = useLanguage()
  const [shown, setShown] = useState(value)
  const previous = useRef(value)
  useEffect(() => {
    const from = previous.current
    previous.current = value
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MILLISECONDS
    const start = performance.now()
    let frame = requestAnimationFrame(showNext)
    function showNext(now: number) {
      const done = duration === 0 ? 1 : Math.min(1, Math.max(0, (now - start) / duration))
      setShown(Math.round(from + (value - from) * (1 - (1 - done) ** 3)))
      if (done < 1) frame = requestAnimationFrame(showNext)
    }
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [value])
  return (
    <span className="points" data-counting={shown !== value}>
      <span aria-hidden="true">{formats.number(shown)}</span>
      <span className="visually-hidden">{texts.points(formats.number(value))}</span>
    </span>
  )
}
