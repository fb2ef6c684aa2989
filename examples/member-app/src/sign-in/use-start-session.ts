import { useMutation } from '@apollo/client/react'

import type { MemberSession } from '../api/session-store'
import { graphql } from '../gql'
import type { IdentifierType } from '../gql/graphql'
import { type Language, WORDINGS } from '../language/language'

const StartSession = graphql(`
  mutation StartSession($input: StartSessionInput!) {
    startSession(input: $input) {
      session {
        id
        correlationId
        account {
          id
        }
      }
    }
  }
`)

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      endedCorrelationId
    }
  }
`)

interface Identity {
  readonly identifier: string
  readonly identifierType: IdentifierType
}

/** Starts a session for a member. Its locale is the language of the texts that the service returns. */
export function useStartSession() {
  const [start, { loading }] = useMutation(StartSession)
  const startSession = async (identity: Identity, language: Language): Promise<MemberSession> => {
    const input = { ...identity, channel: 'APP', locale: WORDINGS[language].locale }
    const { data } = await start({ variables: { input } })
    // The types allow null for a mutation that failed. That is an error, which the client has thrown.
    if (!data?.startSession) throw new Error('The response has no session')
    const { correlationId, account } = data.startSession.session
    return { correlationId, accountId: account.id, language }
  }
  return { startSession, isStarting: loading }
}

/** Ends a session. If the call fails, the session expires by itself. */
export function useEndSession() {
  const [end] = useMutation(EndSession)
  return async ({ correlationId }: MemberSession): Promise<void> => {
    await end({ variables: { input: { correlationId } } }).catch(() => undefined)
  }
}
