import { openBetterSqlite } from './better-sqlite'
import type { OpenConnection } from './connection'
import { findNodeSqlite } from './node-sqlite'

/**
 * Opens a file with node:sqlite, which is part of Node.js and needs nothing compiled, and otherwise with better-sqlite3.
 */
export const openConnection: OpenConnection = findNodeSqlite() ?? openBetterSqlite
