/** The accounts of prisma/demo/programme.json, with a first name for each. */
export const DEMO_MEMBERS = [
  { accountId: 'acc-1', name: 'Amélie' },
  { accountId: 'acc-2', name: 'Ben' },
  { accountId: 'acc-3', name: 'Chloé' },
  { accountId: 'acc-4', name: 'Dana' },
  { accountId: 'acc-5', name: 'Elena' },
  { accountId: 'acc-6', name: 'Farid' },
] as const

/** The first name of a member of the demo. Any other member is addressed by the account ID. */
export function displayName(accountId: string): string {
  return DEMO_MEMBERS.find((member) => member.accountId === accountId)?.name ?? accountId
}
