import { UnusableDatabaseError } from '../unusable-database-error'

/** A setting of the server, for one session. */
export interface ServerSetting {
  readonly name: string
  readonly value: string
}

/**
 * Reads `options` of a connection string: `-c NAME=VALUE` or `--NAME=VALUE`, separated by spaces. A backslash makes the
 * next character part of a value. The settings are made by a statement, because poolers refuse this startup parameter.
 */
export function parseOptions(options: string): ServerSetting[] {
  const words = options.match(/(?:\\[^]|[^\s\\])+/g) ?? []
  const settings: ServerSetting[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] === '-c' ? `-c${words[++index] ?? ''}` : words[index]
    const match = /^(?:-c|--)([\w.-]+)=([^]*)$/.exec(word ?? '')
    if (!match) throw new UnusableDatabaseError('In DATABASE_URL, options can only have settings: -c NAME=VALUE.')
    const [, name = '', value = ''] = match
    settings.push({ name: name.replaceAll('-', '_').toLowerCase(), value: value.replace(/\\([^])/g, '$1') })
  }
  return settings
}
