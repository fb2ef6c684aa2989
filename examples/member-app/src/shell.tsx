import { useQuery } from '@apollo/client/react'
import { lazy, type ReactNode, Suspense } from 'react'
import { Link, Route, Switch, useLocation, useRoute } from 'wouter'

import { toProblem } from './api/problem'
import type { MemberSession } from './api/session-store'
import { useRefetchOnFocus } from './api/use-refetch-on-focus'
import { graphql } from './gql'
import { HistoryPage } from './history/history-page'
import { type Language, LanguageContext, useLanguage, useProgrammeLanguage } from './language/language'
import { LanguageSwitch } from './language/language-switch'
import { OffersPage } from './offers/offers-page'
import { ProfilePage } from './profile/profile-page'
import { displayName } from './sign-in/demo-members'
import { useEndSession, useStartSession } from './sign-in/use-start-session'
import { BalanceCard } from './balance-card'
import { TillPage } from './till/till-page'
import { useTill } from './till/use-till'
import { ErrorBoundary } from './ui/error-boundary'
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
        currency
        timeZone
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
  const { startSession, isStarting } = useStartSession()
  const endSession = useEndSession()
  const [location, navigate] = useLocation()
  const till = useTill(session)
  const { correlationId, accountId } = session
  const { data, previousData, error, refetch } = useQuery(Member, { variables: { session: correlationId } })
  useRefetchOnFocus(refetch)

  // While a session in another language is read, the page stays as it is.
  const member = (data ?? previousData)?.session
  const programmeLanguage = useProgrammeLanguage(member?.programme)

  // The texts of the service have the language of the session, so a change of the language starts another one.
  const changeLanguage = (next: Language) => {
    // The payment belongs to the session that would be ended.
    if (isStarting || till.payment.isPaying) return
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
        <LanguageContext value={programmeLanguage}>
          <ErrorBoundary key={location} fallback={<PageFailure />}>
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
                    <TillPage correlationId={correlationId} programme={programme} till={till} />
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
          </ErrorBoundary>
        </LanguageContext>
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
  return (
    <nav className="navigation" aria-label={texts.navigation}>
      {PAGES.map(([path, name, Icon]) => (
        <NavigationLink key={path} path={path}>
          <Icon />
          <span>{texts.pages[name]}</span>
        </NavigationLink>
      ))}
    </nav>
  )
}

function NavigationLink({ path, children }: { path: string; children: ReactNode }) {
  const [isCurrent] = useRoute(path)
  return (
    <Link href={path} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** A page that cannot be shown, for example because its part of the app cannot be loaded. */
function PageFailure() {
  const { texts } = useLanguage()
  return (
    <Page title={texts.brand}>
      <Failure
        problem={{ isOffline: false }}
        onRetry={() => {
          window.location.reload()
        }}
      />
    </Page>
  )
}
