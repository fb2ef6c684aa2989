import { useEffect, useEffectEvent } from 'react'

/** Reads again when the window gets the focus: another device, or a till, may have changed what is shown. */
export function useRefetchOnFocus(refetch: () => Promise<unknown>): void {
  useOnFocus(() => {
    // A failure is shown by the query that is read again.
    refetch().catch(() => undefined)
  })
}

export function useOnFocus(onFocus: () => void): void {
  const onWindowFocus = useEffectEvent(onFocus)
  useEffect(() => {
    const listener = () => {
      onWindowFocus()
    }
    window.addEventListener('focus', listener)
    return () => {
      window.removeEventListener('focus', listener)
    }
  }, [])
}
