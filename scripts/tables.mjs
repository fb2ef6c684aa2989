const COLUMN_TYPES = {
  String: 'text',
  Int: 'integer',
  Float: 'double precision',
  Boolean: 'boolean',
  DateTime: 'timestamp(3)',
}

/** The source of src/generated/tables.ts: the primary key of each table, and its columns with their Postgres types. */
export function writeTables(model) {
  const enums = new Set([...model.matchAll(/^enum (\w+)/gm)].map(([, name]) => name))
  const tables = [...model.matchAll(/^model (\w+) \{\n(.*?)^\}/gms)].map(([, name, body]) =>
    readTable(name, body, enums),
  )
  return [
    '// Written by scripts/generate.mjs from prisma/schema.prisma.',
    '/** Every table: the columns of its primary key, and the type of each column on Postgres. */',
    `export const tables = ${JSON.stringify(Object.fromEntries(tables), null, 2)} as const`,
    '',
  ].join('\n')
}

function readTable(table, body, enums) {
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//'))
  const compositeKey = /@@id\(\[(.+?)\]/.exec(body)?.[1].split(/, */)
  const key = compositeKey ?? lines.filter((line) => /\s@id\b/.test(line)).map((line) => line.trim().split(/\s+/)[0])
  if (key.length === 0) throw new Error(`prisma/schema.prisma: no primary key was found for ${table}`)
  const columns = {}
  for (const line of lines.filter((line) => !line.trim().startsWith('@@'))) {
    const [column, type] = line.trim().split(/\s+/)
    const scalar = type.replace('?', '')
    // Any other type is a relation, which has no column.
    if (enums.has(scalar)) columns[column] = `"${scalar}"`
    else if (Object.hasOwn(COLUMN_TYPES, scalar)) columns[column] = COLUMN_TYPES[scalar]
  }
  return [table, { key, columns }]
}
