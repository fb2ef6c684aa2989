import { useSyncExternalStore } from 'react'

const DARK = '(prefers-color-scheme: dark)'

/** The colour scheme of the member. A canvas has to be drawn again when it changes. */
export function useColourScheme(): 'light' | 'dark' {
  return useSyncExternalStore(subscribe, () => (matchMedia(DARK).matches ? 'dark' : 'light'))
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', onChange)
  return () => {
    query.removeEventListener('change', onChange)
  }
}
