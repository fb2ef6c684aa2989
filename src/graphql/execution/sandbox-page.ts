import type { ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'

export interface SandboxPageOptions {
  /** The document with which Apollo Sandbox opens. */
  readonly firstOperation: string
  /** The path of a page that needs no internet connection, if there is one. */
  readonly offlinePage: string | undefined
}

const OFFLINE = 'it appears that you might be offline.'

/** The page of Apollo Sandbox. Its scripts come from the internet, so without a connection it names the offline page. */
export function sandboxPage({ firstOperation, offlinePage }: SandboxPageOptions): ApolloServerPlugin {
  const plugin = ApolloServerPluginLandingPageLocalDefault({ embed: { runTelemetry: false }, document: firstOperation })
  if (offlinePage === undefined) return plugin
  return {
    serverWillStart: async (server) => {
      const listener = await plugin.serverWillStart?.(server)
      return {
        renderLandingPage: async () => {
          const page = await listener?.renderLandingPage?.()
          return { html: async () => addOfflinePage(await getHtml(page?.html), offlinePage) }
        },
      }
    },
  }
}

function getHtml(html: string | (() => Promise<string>) = ''): string | Promise<string> {
  return typeof html === 'string' ? html : html()
}

function addOfflinePage(html: string, path: string): string {
  return html.replace(OFFLINE, `${OFFLINE} <a href="${path}">GraphiQL</a> needs no internet connection.`)
}
