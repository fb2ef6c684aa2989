/** An offer of a programme file with every required field. */
export function offerRecord(code: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    code,
    name: `Offer ${code}`,
    promoStatus: 'ACTIVE',
    audience: 'TARGETED',
    activation: 'LOAD_TO_CARD',
    rewardType: 'FLAT',
    rewardValue: 500,
    displayDate: '2026-01-01T00:00:00Z',
    effectiveDate: '2026-01-02T00:00:00Z',
    ...fields,
  }
}
