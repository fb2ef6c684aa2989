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
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isSession(stored) ? stored : undefined
  } catch {
    return undefined
  }
}

export function storeSession(session: MemberSession | undefined): void {
  if (session) localStorage.setItem(KEY, JSON.stringify(session))
  else localStorage.removeItem(KEY)
}

function isSession(value: unknown): value is MemberSession {
  if (typeof value !== 'object' || value === null) return false
  const { correlationId, accountId, language } = value as Partial<Record<keyof MemberSession, unknown>>
  return typeof correlationId === 'string' && typeof accountId === 'string' && isLanguage(language)
}
