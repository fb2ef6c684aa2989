import type { Dependencies } from '../domain/dependencies'
import { addActivityRoutes } from './activities/activities.routes'
import { addBalanceRoutes } from './balances/balances.routes'
import { addContactCollectionRoute } from './contacts/contact-collection.routes'
import { addContactRoutes } from './contacts/contacts.routes'
import { addOfferRoutes } from './offers/offers.routes'
import { addOptInRoutes } from './opt-in/opt-in.routes'
import { addPromptRoutes } from './prompts/prompts.routes'
import type { RestApp } from './rest-app'
import { addSessionRoutes } from './sessions/sessions.routes'

/** Adds every documented call. */
export function addRestRoutes(app: RestApp, deps: Dependencies): void {
  addSessionRoutes(app, deps)
  addOfferRoutes(app, deps)
  addActivityRoutes(app, deps)
  addPromptRoutes(app, deps)
  addOptInRoutes(app, deps)
  addBalanceRoutes(app, deps)
  addContactCollectionRoute(app, deps)
  addContactRoutes(app, deps)
}
