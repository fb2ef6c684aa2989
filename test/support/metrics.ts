import type { FastifyInstance } from 'fastify'

/** The samples of /metrics by their names and labels. */
export async function readMetrics(
  app: FastifyInstance,
  headers: Record<string, string> = {},
): Promise<Record<string, number>> {
  const { body } = await app.inject({ url: '/metrics', headers })
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}
