import { ApolloProvider } from '@apollo/client/react'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { Router } from 'wouter'

import { createClient } from './api/client'
import type { Problem } from './api/problem'
import { type MemberSession, readSession, storeSession, watchSession } from './api/session-store'
import { createLanguageValue, type Language, LanguageContext, preferredLanguage } from './language/language'
import { Shell } from './shell'
import { SignInPage } from './sign-in/sign-in-page'
import { NoticesProvider } from './ui/notices'

/** Of the demo, until the programme of the member is read. */
const REGION = { currency: 'CAD', timeZone: 'America/Toronto' }

export function App() {
  const [session, setSession] = useState(readSession)
  const [chosenLanguage, setChosenLanguage] = useState<Language>(session?.language ?? preferredLanguage())
  const [problem, setProblem] = useState<Problem>()
  const language = session?.language ?? chosenLanguage

  const showSession = (next: MemberSession | undefined) => {
    setSession(next)
    setProblem(undefined)
    if (next) setChosenLanguage(next.language)
  }
  const changeSession = (next: MemberSession | undefined) => {
    storeSession(next)
    showSession(next)
  }
  const onStoredElsewhere = useEffectEvent(showSession)
  useEffect(
    () =>
      watchSession((stored) => {
        onStoredElsewhere(stored)
      }),
    [],
  )

  // A session has one language and one member, and so has its cache: another session gets another client.
  const correlationId = session?.correlationId
  const client = useMemo(
    () =>
      createClient((reason) => {
        if (correlationId === undefined) return
        if (readSession()?.correlationId === correlationId) storeSession(undefined)
        // Another tab may have stored another session by now.
        const stored = readSession()
        // A late response about an earlier session does not end the current one.
        setSession((current) => (current?.correlationId === correlationId ? stored : current))
        setProblem(reason)
      }),
    [correlationId],
  )
  const value = useMemo(() => createLanguageValue(language, REGION, setChosenLanguage), [language])
  useEffect(() => {
    document.documentElement.lang = value.locale
  }, [value.locale])

  return (
    <LanguageContext value={value}>
      <ApolloProvider client={client}>
        <NoticesProvider>
          <Router base="/app">
            {session ? (
              // Another session of the same member, for another language, continues on the same page.
              <Shell key={session.accountId} session={session} onSessionChange={changeSession} />
            ) : (
              <SignInPage problem={problem} onSignIn={changeSession} />
            )}
          </Router>
        </NoticesProvider>
      </ApolloProvider>
    </LanguageContext>
  )
}
