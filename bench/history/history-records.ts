import { accountId } from '../programme-file'

/** How many offers that are over the programme has, and each member. */
export interface History {
  readonly name: string
  readonly massOffers: number
  readonly targetedOffers: number
}

export function* historyRecords({ massOffers, targetedOffers }: History, accounts: number): Generator<object> {
  for (let index = 0; index < massOffers; index++) yield createOffer('MASS', index)
  for (let index = 0; index < targetedOffers; index++) yield createOffer('TARGETED', index)
  const offers = Array.from({ length: targetedOffers }, (_, index) => ({ code: codeOf('TARGETED', index) }))
  for (let account = 0; account < accounts; account++) yield { kind: 'account', id: accountId(account), offers }
}

function codeOf(audience: string, index: number): string {
  return `OVER-${audience}-${index}`
}

/** Half of the offers have expired, and half are INACTIVE, of which no end is known: they are imported that way. */
function createOffer(audience: 'MASS' | 'TARGETED', index: number): object {
  const isInactive = index % 2 === 0
  return {
    kind: 'offer',
    code: codeOf(audience, index),
    name: `An offer of the past ${index}`,
    promoStatus: isInactive ? 'INACTIVE' : 'ACTIVE',
    audience,
    activation: 'AUTO_LOAD',
    rewardType: 'FLAT',
    rewardValue: 50,
    action: 'PURCHASE',
    rank: index % 100,
    displayDate: '2025-01-01T00:00:00Z',
    effectiveDate: '2025-01-02T00:00:00Z',
    expiryDate: isInactive ? '2099-12-31T23:59:59Z' : '2025-12-31T23:59:59Z',
  }
}
