import type { Programme } from '../../database/models'
import type { Contact } from '../../domain/contacts/contact'
import { Overlay } from './overlay'
import type { RowKind, RowsByKind, Stored } from './stored'

/** What is stored, with the changes that are planned so far: later records are planned on top of earlier ones. */
export interface PlannedState {
  readonly programme: Programme
  readonly rows: { readonly [Kind in RowKind]: Overlay<RowsByKind[Kind]> }
  /** As stored: the identifier registry has the owners after the planned changes. */
  readonly owners: ReadonlyMap<string, string>
  /** As stored: no other record plans offers of the same account. */
  readonly memberOffers: ReadonlySet<string>
  readonly contacts: Overlay<Contact>
  readonly contactCodes: Overlay<string>
}

export function createPlannedState({ rows, contacts, contactCodes, ...stored }: Stored): PlannedState {
  return {
    ...stored,
    rows: {
      channel: new Overlay(rows.channel),
      businessUnit: new Overlay(rows.businessUnit),
      action: new Overlay(rows.action),
      earnRule: new Overlay(rows.earnRule),
      offer: new Overlay(rows.offer),
      account: new Overlay(rows.account),
    },
    contacts: new Overlay(contacts),
    contactCodes: new Overlay(contactCodes),
  }
}
