import { chmod, chown, lstat, mkdir, rmdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeEach, expect, test } from '@jest/globals'

import { openDatabase } from '../../../src/database/client'
import { sqliteFile } from '../../../src/database/database-url'
import { createPrivateDatabase } from '../../../src/testing/template-database'
import { openTemplateFolder } from '../../../src/testing/template-folder'
import { present } from '../../support/present'
import { createTestFolder } from '../../support/test-folder'

const ANOTHER_USER = 65_534

let parent: string
let folder: string

beforeEach(async () => {
  parent = createTestFolder()
  folder = present(await openTemplateFolder(parent))
})

test('the folder of the templates is that of one user: no other can read or write it', async () => {
  const { mode } = await lstat(folder)
  expect(mode & 0o777).toBe(0o700)
  expect(await openTemplateFolder(parent)).toBe(folder)
})

// Guards against a database that another user of a shared machine has put where the test kit looks for its templates.
test.each<[string, () => Promise<unknown>]>([
  ['can be written by a group', () => chmod(folder, 0o770)],
  ['can be written by every user', () => chmod(folder, 0o757)],
  [
    'is a link to a folder',
    async () => {
      await rmdir(folder)
      await mkdir(path.join(parent, 'planted'), { mode: 0o700 })
      await symlink(path.join(parent, 'planted'), folder)
    },
  ],
  [
    'is a link to nothing',
    async () => {
      await rmdir(folder)
      await symlink(path.join(parent, 'nothing'), folder)
    },
  ],
  [
    'is a file',
    async () => {
      await rmdir(folder)
      await writeFile(folder, '')
    },
  ],
])('a folder that %s is not used', async (_name, plant) => {
  await plant()
  expect(await openTemplateFolder(parent)).toBeUndefined()
})

// Only root can give a folder away.
const isRoot = process.getuid?.() === 0
test(`a folder of another user is not used${isRoot ? '' : ', which only root can test'}`, async () => {
  if (isRoot) await chown(folder, ANOTHER_USER, ANOTHER_USER)
  expect(await openTemplateFolder(parent)).toBe(isRoot ? undefined : folder)
})

test('a database without templates has the same tables, in a folder that only the user can read', async () => {
  const databases = [
    await createPrivateDatabase({ parent, templates: folder }),
    await createPrivateDatabase({ parent, templates: undefined }),
  ]
  const [copied, written] = await Promise.all(
    databases.map(async ({ url, remove }) => {
      const { mode } = await lstat(path.dirname(sqliteFile(url)))
      const database = openDatabase(url)
      const programmes = await database.client.programme.findMany()
      await database.close()
      await remove()
      return { mode: mode & 0o777, programmes }
    }),
  )
  expect(written).toEqual({ mode: 0o700, programmes: [] })
  expect(copied).toEqual(written)
})
