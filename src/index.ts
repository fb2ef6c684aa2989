// The public API of the package for Node.js. scripts/declarations.mjs writes its types from this file only.
import 'reflect-metadata'

import type { FastifyInstance } from 'fastify'

import { readConfig } from './config/environment'
import { prepareService, startServer } from './server'

export interface ServiceOptions {
  /** The settings by name (docs/settings.md); those of the process if absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

export interface Service {
  /** The base address; GraphQL is served under /graphql. */
  readonly url: string
  /** Accepts no new connections, finishes the requests in flight, and closes the database. */
  readonly stop: () => Promise<void>
}

export interface App {
  /** The Fastify instance, which does not listen yet. `app.inject()` sends it a request without a socket. */
  readonly app: FastifyInstance
  /** Finishes the requests in flight, and closes the app and the database. */
  readonly stop: () => Promise<void>
}

/**
 * Does what the command `serve` does: migrates the database, loads the demo programme if the settings require it, and
 * listens. The caller handles signals. Rejects if a setting is invalid, the database cannot be used, or the port is in
 * use, and then leaves nothing open.
 */
export async function createService({ environment }: ServiceOptions = {}): Promise<Service> {
  return startServer(readConfig(environment))
}

/** The same service without a socket, for a program that listens in its own way. */
export async function buildApp({ environment }: ServiceOptions = {}): Promise<App> {
  return prepareService(readConfig(environment))
}
