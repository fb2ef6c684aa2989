import { useQuery } from '@apollo/client/react'
import { lazy, type ReactNode, Suspense } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'

import { toProblem } from './api/problem'
import type { MemberSession } from './api/session-store'
import { useRefetchOnFocus } from './api/use-refetch-on-focus'
import { graphql } from './gql'
import { HistoryPage } from './history/history-page'
import { type Language, useLanguage } from './language/language'
import { LanguageSwitch } from './language/language-switch'
import { OffersPage } from './offers/offers-page'
import { ProfilePage } from './profile/profile-page'
import { displayName } from './sign-in/demo-members'
import { useEndSession, useStartSession } from './sign-in/use-start-session'
import { BalanceCard } from './balance-card'
import { TillPage } from './till/till-page'
import { HistoryIcon, LeafIcon, OffersIcon, ProfileIcon, StaffIcon, TillIcon } from './ui/icons'
import { useNotices } from './ui/notices'
import { Page } from './ui/page'
import { Failure, Loading } from './ui/states'

// The charts are loaded with the page of staff: members do not need them.
const StaffPage = lazy(() => import('./staff/staff-page'))

const Member = graphql(`
  query Member($session: ID!) {
    session(correlationId: $session) {
      id
      programme {
        ...Till_programme
      }
      account {
        id
        ...BalanceCard_account
        ...ProfilePage_account
      }
    }
  }
`)

interface ShellProps {
  readonly session: MemberSession
  readonly onSessionChange: (session: MemberSession | undefined) => void
}

/** What surrounds the pages of a member: the header with the balance, and the navigation. */
export function Shell({ session, onSessionChange }: ShellProps) {
  const { texts, language } = useLanguage()
  const { sayError } = useNotices()
  const { startSession } = useStartSession()
  const endSession = useEndSession()
  const [, navigate] = useLocation()
  const { correlationId, accountId } = session
  const { data, error, refetch } = useQuery(Member, { variables: { session: correlationId } })
  useRefetchOnFocus(refetch)

  // The texts of the service have the language of the session, so a change of the language starts another one.
  const changeLanguage = (next: Language) => {
    startSession({ identifier: accountId, identifierType: 'ACCOUNT_ID' }, next).then((started) => {
      onSessionChange(started)
      void endSession(session)
    }, sayError)
  }
  const signOut = () => {
    navigate('/')
    onSessionChange(undefined)
    void endSession(session)
  }

  const member = data?.session
  const failure = error && (
    <Page title={texts.brand}>
      <Failure problem={toProblem(error)} onRetry={() => void refetch()} />
    </Page>
  )
  const page = (content: (loaded: NonNullable<typeof member>) => ReactNode) =>
    member ? content(member) : (failure ?? <Loading />)

  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {texts.skip}
      </a>
      <header className="header">
        <span className="brand">
          <LeafIcon /> {texts.brand}
        </span>
        <Navigation />
        <LanguageSwitch language={language} onChange={changeLanguage} />
      </header>
      <main id="content">
        <Switch>
          <Route path="/">
            {page(({ account }) => (
              <>
                <BalanceCard account={account} name={displayName(accountId)} />
                <OffersPage correlationId={correlationId} />
              </>
            ))}
          </Route>
          <Route path="/till">
            {page(({ account, programme }) => (
              <>
                <BalanceCard account={account} name={displayName(accountId)} />
                <TillPage correlationId={correlationId} programme={programme} />
              </>
            ))}
          </Route>
          <Route path="/history">
            {page(() => (
              <HistoryPage correlationId={correlationId} />
            ))}
          </Route>
          <Route path="/profile">
            {page(({ account }) => (
              <ProfilePage correlationId={correlationId} account={account} onSignOut={signOut} />
            ))}
          </Route>
          <Route path="/staff">
            <Suspense fallback={<Loading />}>
              <StaffPage />
            </Suspense>
          </Route>
          <Route>
            <Page title={texts.notFound}>
              <Link href="/">{texts.pages.offers}</Link>
            </Page>
          </Route>
        </Switch>
      </main>
    </div>
  )
}

const PAGES = [
  ['/', 'offers', OffersIcon],
  ['/till', 'till', TillIcon],
  ['/history', 'history', HistoryIcon],
  ['/profile', 'profile', ProfileIcon],
  ['/staff', 'staff', StaffIcon],
] as const

function Navigation() {
  const { texts } = useLanguage()
  const [location] = useLocation()
  return (
    <nav className="navigation" aria-label={texts.navigation}>
      {PAGES.map(([path, name, Icon]) => (
        <Link key={path} href={path} aria-current={location === path ? 'page' : undefined}>
          <Icon />
          <span>{texts.pages[name]}</span>
        </Link>
      ))}
    </nav>
  )
}
