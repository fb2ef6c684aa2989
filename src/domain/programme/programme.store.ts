import type { Client } from '../../database/client'
import type { Programme } from './programme'

/** The number that grows with every import that changes the configuration; 0 for a database that has seen none. */
export async function readProgrammeVersion(client: Client): Promise<number> {
  const row = await client.programme.findUnique({ where: { id: 1 }, select: { version: true } })
  return row?.version ?? 0
}

/**
 * Reads the whole configuration at one version. The tables are read one after the other, so an import can fall in
 * between; the version read before and after tells, and then everything is read again.
 */
export async function readProgramme(client: Client): Promise<Programme> {
  for (;;) {
    const head = await client.programme.findUnique({ where: { id: 1 } })
    const [channels, businessUnits, actions, earnRules, offers] = await Promise.all([
      client.channel.findMany(),
      client.businessUnit.findMany(),
      client.action.findMany(),
      client.earnRule.findMany({ orderBy: { code: 'asc' } }),
      client.offer.findMany(),
    ])
    const version = head?.version ?? 0
    if ((await readProgrammeVersion(client)) !== version) continue
    return {
      version,
      defaultChannel: head?.defaultChannel ?? null,
      defaultBusinessUnit: head?.defaultBusinessUnit ?? null,
      channels: new Set(channels.map(({ name }) => name)),
      businessUnits: new Map(businessUnits.map((unit) => [unit.name, unit])),
      actions: new Map(actions.map((action) => [action.code, action])),
      earnRules,
      offers: new Map(offers.map((offer) => [offer.code, offer])),
      massOffers: offers.filter(({ audience }) => audience === 'MASS'),
    }
  }
}
