import { useMutation } from '@apollo/client/react'

import { type FragmentType, getFragmentData, graphql } from '../gql'
import type { OptInStatus } from '../gql/graphql'
import { useLanguage } from '../language/language'
import { displayName } from '../sign-in/demo-members'
import { Choice } from '../ui/choice'
import { useNotices } from '../ui/notices'
import { Page } from '../ui/page'

const ProfilePageAccount = graphql(`
  fragment ProfilePage_account on Account {
    id
    loyaltyIds
    email
    phoneNumber
    createdAt
    optIn
    optInUpdatedAt
  }
`)

const SetOptIn = graphql(`
  mutation SetOptIn($input: SetOptInInput!) {
    setOptIn(input: $input) {
      account {
        id
        optIn
        optInUpdatedAt
      }
    }
  }
`)

interface ProfilePageProps {
  readonly account: FragmentType<typeof ProfilePageAccount>
  readonly correlationId: string
  readonly onSignOut: () => void
}

export function ProfilePage({ account: masked, correlationId, onSignOut }: ProfilePageProps) {
  const account = getFragmentData(ProfilePageAccount, masked)
  const { texts, formats } = useLanguage()
  const { say, sayError } = useNotices()
  const [mutate] = useMutation(SetOptIn)
  const { id, loyaltyIds, email, phoneNumber, createdAt, optIn, optInUpdatedAt } = account

  const answer = (loyaltyOptIn: OptInStatus) => {
    mutate({
      variables: { input: { correlationId, loyaltyOptIn } },
      optimisticResponse: {
        __typename: 'Mutation',
        setOptIn: {
          __typename: 'SetOptInPayload',
          account: { __typename: 'Account', id, optIn: loyaltyOptIn, optInUpdatedAt: new Date().toISOString() },
        },
      },
    }).then(() => {
      say(loyaltyOptIn === 'ACCEPTED' ? texts.profile.saidYes : texts.profile.saidNo)
    }, sayError)
  }
  const facts = [
    [texts.profile.account, id],
    [texts.profile.cards, loyaltyIds.join(', ')],
    [texts.profile.email, email],
    [texts.profile.phone, phoneNumber],
    [texts.profile.since, formats.day(createdAt)],
  ] as const
  return (
    <Page title={texts.profile.title}>
      <div className="profile">
        <section className="panel profile-member">
          <h2>
            <span className="avatar" aria-hidden="true">
              {displayName(id).slice(0, 1).toUpperCase()}
            </span>
            {displayName(id)}
          </h2>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value === null || value === '' ? texts.profile.none : value}</dd>
              </div>
            ))}
          </dl>
          <button type="button" className="button" onClick={onSignOut}>
            {texts.profile.signOut}
          </button>
        </section>
        <section className="panel">
          <Choice
            legend={texts.profile.optIn}
            options={[
              ['ACCEPTED', texts.profile.yes],
              ['DECLINED', texts.profile.no],
            ]}
            value={optIn ?? undefined}
            onChange={answer}
          />
          <p className="hint">
            {optInUpdatedAt === null ? texts.profile.optInNone : texts.profile.optInSince(formats.day(optInUpdatedAt))}{' '}
            {texts.profile.optInHint}
          </p>
        </section>
      </div>
    </Page>
  )
}
