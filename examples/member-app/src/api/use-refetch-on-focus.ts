import { useEffect, useEffectEvent } from 'react'

/** Reads again when the window gets the focus: another device, or a till, may have changed what is shown. */
export function useRefetchOnFocus(refetch: () => Promise<unknown>): void {
  const onFocus = useEffectEvent(() => {
    // A failure is shown by the query that is read again.
    refetch().catch(() => undefined)
  })
  useEffect(() => {
    const listener = () => {
      onFocus()
    }
    window.addEventListener('focus', listener)
    return () => {
      window.removeEventListener('focus', listener)
    }
  }, [])
}
