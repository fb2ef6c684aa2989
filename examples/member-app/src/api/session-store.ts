import { readStored, store } from './storage'
import { isLanguage, type Language } from '../language/language'

/** What the app needs to continue after a reload. */
export interface MemberSession {
  readonly correlationId: string
  /** Identifies the member again: a change of the language starts another session. */
  readonly accountId: string
  readonly language: Language
}

const KEY = 'member-app.session'

export function readSession(): MemberSession | undefined {
  const stored = readStored('localStorage', KEY)
  return isSession(stored) ? stored : undefined
}

export function storeSession(session: MemberSession | undefined): void {
  store('localStorage', KEY, session)
}

/** Calls `onChange` when another tab has signed in or out, or has changed the language. Returns what ends that. */
export function watchSession(onChange: (session: MemberSession | undefined) => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    // Without a key, everything was removed.
    if (key === KEY || key === null) onChange(readSession())
  }
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener('storage', listener)
  }
}

function isSession(value: unknown): value is MemberSession {
  if (typeof value !== 'object' || value === null) return false
  const { correlationId, accountId, language } = value as Partial<Record<keyof MemberSession, unknown>>
  return typeof correlationId === 'string' && typeof accountId === 'string' && isLanguage(language)
}
