import type { MemberOffer } from '../offers/member-offer'
import type { StoredPrompt } from './prompts.store'

/** A prompt with its offer, as the member has the offer now. */
export interface Prompt extends StoredPrompt {
  readonly offer: MemberOffer
}
