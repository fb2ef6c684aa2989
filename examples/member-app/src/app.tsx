import { ApolloProvider } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'

import { createClient } from './api/client'
import type { Problem } from './api/problem'
import { type MemberSession, readSession, storeSession } from './api/session-store'
import { createLanguageValue, type Language, LanguageContext, preferredLanguage } from './language/language'
import { Shell } from './shell'
import { SignInPage } from './sign-in/sign-in-page'
import { NoticesProvider } from './ui/notices'

/** Of the demo, until the programme of the member is read. */
const MONEY = { currency: 'CAD', timeZone: 'America/Toronto' }

export function App() {
  const [session, setSession] = useState(readSession)
  const [language, setLanguage] = useState<Language>(session?.language ?? preferredLanguage())
  const [problem, setProblem] = useState<Problem>()

  const changeSession = (next: MemberSession | undefined) => {
    storeSession(next)
    setSession(next)
    setProblem(undefined)
    if (next) setLanguage(next.language)
  }
  // A session has one language and one member, and so has its cache: another session gets another client.
  const correlationId = session?.correlationId
  const client = useMemo(
    () =>
      createClient((reason) => {
        // A late response about an earlier session does not end the current one.
        if (correlationId === undefined || readSession()?.correlationId !== correlationId) return
        storeSession(undefined)
        setSession(undefined)
        setProblem(reason)
      }),
    [correlationId],
  )
  const value = useMemo(() => createLanguageValue(language, MONEY, setLanguage), [language])
  useEffect(() => {
    document.documentElement.lang = value.locale
  }, [value.locale])

  return (
    <LanguageContext value={value}>
      <ApolloProvider client={client}>
        <NoticesProvider>
          <Router base="/app">
            {session ? (
              <Shell key={session.correlationId} session={session} onSessionChange={changeSession} />
            ) : (
              <SignInPage problem={problem} onSignIn={changeSession} />
            )}
          </Router>
        </NoticesProvider>
      </ApolloProvider>
    </LanguageContext>
  )
}
