import { useState } from 'react'

import type { MemberSession } from '../api/session-store'
import type { Formats } from '../language/formats'
import { usePayment } from './use-payment'

/** What the member has chosen. The programme decides about the rest. */
interface Choices {
  readonly businessUnit?: string
  readonly action?: string
  /** As it was written, in the formats of that moment: the language can change since. */
  readonly amount?: { readonly text: string; readonly formats: Formats }
}

export type Till = ReturnType<typeof useTill>

/** The basket and its payment. They are above the pages, so that both continue while the member looks at another page. */
export function useTill(session: MemberSession) {
  const [choices, setChoices] = useState<Choices>({})
  const payment = usePayment(session)
  const choose = (change: Choices) => {
    setChoices((current) => ({ ...current, ...change }))
    // A receipt belongs to the basket that was paid.
    payment.putAway()
  }
  return { choices, choose, payment }
}
