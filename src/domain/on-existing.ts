/** What a call does if the ID that its caller chose is already used: it fails, or it returns the first result again. */
export const onExistingModes = ['REJECT', 'REPLAY'] as const
export type OnExisting = (typeof onExistingModes)[number]
