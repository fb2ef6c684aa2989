import type { Components, Schema } from './document-parts'

/** fastify-type-provider-zod adds it to the name of a schema whose values are sent by clients. */
const SUFFIX = 'Input'

/**
 * Leaves each schema that is used in the components once, under its own name. Only if a schema describes sent and received
 * values differently, the former keeps the suffix.
 */
export function shareSchemas<Document extends { components: Components }>(document: Document): Document {
  const { schemas } = document.components
  const isUsed = findUsed(document)
  const shared = Object.keys(schemas).filter((name) => {
    const plain = withoutSuffix(name)
    return plain !== name && isUsed.has(name) && (!isUsed.has(plain) || isSame(schemas[name], schemas[plain]))
  })
  const sent = shared.map((name): [string, Schema | undefined] => [withoutSuffix(name), schemas[name]])
  const all = { ...schemas, ...Object.fromEntries<Schema | undefined>(sent) }
  const renamed = shared.reduce(
    (text, name) => text.replaceAll(reference(name), reference(withoutSuffix(name))),
    JSON.stringify({ ...document, components: { ...document.components, schemas: all } }),
  )
  // Cast: only references have changed.
  const result = JSON.parse(renamed) as Document
  const used = [...findUsed(result)]
    .sort()
    .map((name): [string, Schema | undefined] => [name, result.components.schemas[name]])
  return { ...result, components: { ...result.components, schemas: Object.fromEntries(used) } }
}

/** The names of the schemas that the document uses, directly or by another one. */
function findUsed({ components, ...document }: { components: Components }): Set<string> {
  const { schemas, ...otherComponents } = components
  const used = new Set(referencesOf({ ...document, otherComponents }))
  // What is added to a set while it is visited is visited too.
  for (const name of used) for (const further of referencesOf(schemas[name])) used.add(further)
  return used
}

function referencesOf(value: unknown): string[] {
  const text = JSON.stringify(value ?? {})
  return [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  )
}

function reference(name: string): string {
  return `"#/components/schemas/${name}"`
}

function withoutSuffix(name: string): string {
  return name.endsWith(SUFFIX) ? name.slice(0, -SUFFIX.length) : name
}

function isSame(sent: unknown, received: unknown): boolean {
  return JSON.stringify(sent).replaceAll(`${SUFFIX}"`, '"') === JSON.stringify(received)
}
