import type { Client } from '../../database/client'
import type { EarnRule as EarnRuleRow, Offer as OfferRow } from '../../database/models'
import { DEFAULT_CURRENCY, findDecimals } from '../values/currency'
import { UTC } from '../values/instant'
import { parseTranslations } from '../wording/translations'
import type { Currency, OfferText, Programme } from './programme'

/** The version of the configuration. Every import that changes it adds 1; it is 0 before the first import. */
export async function readProgrammeVersion(client: Client): Promise<number> {
  const row = await client.programme.findUnique({ where: { id: 1 }, select: { version: true } })
  return row?.version ?? 0
}

/**
 * Reads the whole configuration at one version. The tables are read by separate statements, so an import can commit in
 * between. In that case the versions that are read before and after the tables differ, and everything is read again.
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
    const definitions = offers.map((offer) => withTranslations<OfferRow, OfferText>(offer))
    return {
      version,
      defaultChannel: head?.defaultChannel ?? null,
      defaultBusinessUnit: head?.defaultBusinessUnit ?? null,
      timeZone: head?.timeZone ?? UTC,
      currency: toCurrency(head?.currency ?? DEFAULT_CURRENCY),
      channels: new Set(channels.map(({ name }) => name)),
      businessUnits: new Map(businessUnits.map((unit) => [unit.name, unit])),
      actions: new Map(actions.map((action) => [action.code, action])),
      earnRules: earnRules.map((rule) => withTranslations<EarnRuleRow, 'name'>(rule)),
      offers: new Map(definitions.map((offer) => [offer.code, offer])),
    }
  }
}

/** Parses the translations once for each snapshot, and not for each request. */
function withTranslations<Row extends { readonly translations: string }, Text extends string>(row: Row) {
  return { ...row, translations: parseTranslations<Text>(row.translations) }
}

/** An import has checked the code. */
function toCurrency(code: string): Currency {
  return { code, decimals: findDecimals(code) ?? 2 }
}
