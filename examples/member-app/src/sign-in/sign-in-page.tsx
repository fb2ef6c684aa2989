import { type SyntheticEvent, useState } from 'react'

import { type Problem, toProblem } from '../api/problem'
import type { MemberSession } from '../api/session-store'
import type { IdentifierType } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { LanguageSwitch } from '../language/language-switch'
import { LeafIcon } from '../ui/icons'
import { Page } from '../ui/page'
import { Failure } from '../ui/states'
import { DEMO_MEMBERS } from './demo-members'
import { useStartSession } from './use-start-session'

const IDENTIFIER_TYPES = ['LOYALTY_ID', 'EMAIL', 'PHONE_NUMBER', 'ACCOUNT_ID', 'EXTERNAL_ID'] as const

interface SignInPageProps {
  /** Why the last session has ended. */
  readonly problem: Problem | undefined
  readonly onSignIn: (session: MemberSession) => void
}

export function SignInPage({ problem: reason, onSignIn }: SignInPageProps) {
  const { texts, language, setLanguage } = useLanguage()
  const { startSession, isStarting } = useStartSession()
  const [problem, setProblem] = useState(reason)
  const [isFormUsed, setFormUsed] = useState(false)
  const [identifierType, setIdentifierType] = useState<IdentifierType>('LOYALTY_ID')
  const [identifier, setIdentifier] = useState('')

  const signIn = (identity: { identifier: string; identifierType: IdentifierType }) => {
    if (isStarting) return
    setProblem(undefined)
    startSession(identity, language).then(onSignIn, (error: unknown) => {
      setProblem(toProblem(error))
    })
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    setFormUsed(true)
    signIn({ identifier: identifier.trim(), identifierType })
  }

  return (
    <div className="sign-in">
      <header className="sign-in-header">
        <span className="brand">
          <LeafIcon /> {texts.brand}
        </span>
        <LanguageSwitch language={language} onChange={setLanguage} />
      </header>
      <main>
        <Page title={texts.signIn.title} introduction={texts.signIn.introduction}>
          {problem && !isFormUsed && <Failure problem={problem} />}
          <h2 className="visually-hidden">{texts.signIn.demoMembers}</h2>
          <ul className="members">
            {DEMO_MEMBERS.map(({ accountId, name }) => (
              <li key={accountId}>
                <button
                  type="button"
                  aria-disabled={isStarting}
                  onClick={() => {
                    setFormUsed(false)
                    signIn({ identifier: accountId, identifierType: 'ACCOUNT_ID' })
                  }}
                >
                  <span className="avatar" aria-hidden="true">
                    {name.slice(0, 1)}
                  </span>
                  <span>
                    <strong>{name}</strong>
                    <span className="hint">{texts.signIn.members[accountId]}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <details className="own-identifier">
            <summary>{texts.signIn.own}</summary>
            <form onSubmit={onSubmit}>
              <label>
                {texts.signIn.identifierType}
                <select
                  value={identifierType}
                  onChange={({ target }) => {
                    const chosen = IDENTIFIER_TYPES.find((type) => type === target.value)
                    if (chosen) setIdentifierType(chosen)
                  }}
                >
                  {IDENTIFIER_TYPES.map((type) => (
                    <option key={type} value={type}>
                      {texts.signIn.identifierTypes[type]}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                {texts.signIn.identifier}
                <input
                  value={identifier}
                  required
                  autoComplete="off"
                  autoCapitalize="none"
                  onChange={({ target }) => {
                    setIdentifier(target.value)
                  }}
                />
              </label>
              {problem && isFormUsed && <Failure problem={problem} />}
              <button type="submit" className="button button-primary" aria-disabled={isStarting}>
                {texts.signIn.submit}
              </button>
            </form>
          </details>
        </Page>
      </main>
    </div>
  )
}
