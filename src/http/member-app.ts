import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { FastifyInstance, FastifyReply } from 'fastify'

import { MEMBER_APP_ASSETS, MEMBER_APP_PATH } from './paths'
import { sendError } from './send-error'
import { sendStoredContent, type StoredContent, storeContent } from './stored-content'

/** Where `npm run build` writes the app. The path is the same from src/http and from dist/http. */
const BUILT_APP = path.resolve(__dirname, '../../dist/member-app')

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface BuiltApp {
  readonly page: StoredContent
  readonly assets: ReadonlyMap<string, StoredContent>
}

/**
 * The built member app: its page under every path of the app, and its assets. A request selects an asset by its name in
 * a map of the files of the build, so that no part of a URL is ever a path in the file system.
 */
export function addMemberApp(app: FastifyInstance, folder = BUILT_APP): void {
  let pending: Promise<BuiltApp | undefined> | undefined
  const load = () => (pending ??= loadBuiltApp(folder))

  app.get<{ Params: { name: string } }>(MEMBER_APP_ASSETS, async (request, reply) => {
    const asset = (await load())?.assets.get(request.params.name)
    return asset ? sendStoredContent(request, reply, asset) : sendNotFound(reply, 'The path does not exist')
  })

  // The app has routes of its own below its path. What looks like the name of a file is no route.
  for (const url of [MEMBER_APP_PATH, `${MEMBER_APP_PATH}/*`]) {
    app.get<{ Params: { '*'?: string } }>(url, async (request, reply) => {
      if (request.params['*']?.includes('.')) return sendNotFound(reply, 'The path does not exist')
      const built = await load()
      return built ? sendStoredContent(request, reply, built.page) : sendNotFound(reply, 'The app is not built')
    })
  }
}

function sendNotFound(reply: FastifyReply, message: string): FastifyReply {
  return sendError(reply.request, reply, { statusCode: 404, message })
}

/** Read and compressed for the first request: most processes never serve the app. Undefined if it is not built. */
async function loadBuiltApp(folder: string): Promise<BuiltApp | undefined> {
  const names = await readdir(path.join(folder, 'assets')).catch(() => undefined)
  if (!names) return undefined
  const assets = names.map(async (name) => [name, await loadFile(path.join(folder, 'assets', name))] as const)
  return { page: await loadFile(path.join(folder, 'index.html')), assets: new Map(await Promise.all(assets)) }
}

async function loadFile(file: string): Promise<StoredContent> {
  return storeContent(TYPES[path.extname(file)] ?? 'application/octet-stream', await readFile(file))
}
