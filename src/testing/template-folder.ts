import { lstat, mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'

const WRITABLE_BY_OTHERS = 0o022

/**
 * The folder with the templates of this user, which is created if it is missing. Undefined if it cannot be trusted: every
 * user of a shared machine can write to the temporary folder, and could plant a database there, or a link.
 */
export async function openTemplateFolder(parent = tmpdir()): Promise<string | undefined> {
  // By its number: an account of a container can lack a name. Windows has no numbers, and a temporary folder of each user.
  const folder = path.join(parent, `engagement-graphql-templates-${process.getuid?.() ?? userInfo().username}`)
  // If it neither exists nor can be created, there is nothing to look at.
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
  return (await isOwnFolder(folder)) ? folder : undefined
}

async function isOwnFolder(folder: string): Promise<boolean> {
  // Of a link, this is the link itself.
  const stats = await lstat(folder)
  if (!stats.isDirectory()) return false
  if (!process.getuid) return true
  return stats.uid === process.getuid() && (stats.mode & WRITABLE_BY_OTHERS) === 0
}
