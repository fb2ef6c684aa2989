/** What the member is about to do: the content of an activity, without its time. */
export interface Basket {
  readonly action: string
  readonly businessUnit: string
  /** In minor units. Only a purchase has one. */
  readonly amount: number | undefined
}

export const PURCHASE = 'PURCHASE'
