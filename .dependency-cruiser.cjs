/**
 * Imports point one way: cli, server, testing -> app -> faces (graphql, rest, programme-files), http -> access -> domain -> database. Of
 * the faces, graphql uses programme-files: a call that changes the programme obeys the rules of an import.
 * Each layer has an allow-list of folders and of npm packages. Everything else is an error, type imports and dynamic
 * imports included, and so is a circle.
 */

/** layer: [the folders that it can import, the npm packages that it can import, the reason]. */
const LAYERS = {
  database: {
    folders: ['generated'],
    packages: ['@prisma/adapter-pg', '@prisma/driver-adapter-utils', 'better-sqlite3', 'lru-cache', 'pg'],
    comment: 'The database layer does not depend on rules or faces: they call it, never the reverse.',
  },
  domain: {
    folders: ['database'],
    packages: ['currency-codes', 'luxon'],
    comment: 'The domain holds only rules, without GraphQL, HTTP or a file format, so that every face can use them.',
  },
  access: {
    folders: ['domain'],
    packages: ['jose', 'lru-cache'],
    comment: 'Every face uses access, so access imports none of them.',
  },
  graphql: {
    folders: ['access', 'domain', 'programme-files'],
    packages: [
      '@apollo/server',
      '@opentelemetry/api',
      'graphql',
      'graphql-jit',
      'lru-cache',
      'negotiator',
      'pino',
      'type-graphql',
    ],
    comment:
      'The GraphQL face calls use cases, those of programme files included. It reaches neither the database nor HTTP.',
  },
  rest: {
    folders: ['access', 'domain'],
    packages: ['@fastify/swagger', 'fastify', 'fastify-type-provider-zod', 'negotiator', 'zod'],
    comment: 'The REST face describes routes and calls use cases. It shares rules with GraphQL by the domain only.',
  },
  'programme-files': {
    folders: ['access', 'domain', 'database'],
    packages: ['jsonc-parser', 'zod'],
    comment: 'Programme files are a face: they read, plan and write records by the rules of the domain.',
  },
  http: {
    folders: ['access', 'domain', 'graphql', 'rest'],
    packages: [
      '@apollo/server',
      '@fastify/swagger-ui',
      '@graphql-yoga/render-graphiql',
      '@opentelemetry/api',
      'fastify',
      'fastify-type-provider-zod',
      'graphql',
      'ipaddr.js',
      'lru-cache',
      'negotiator',
    ],
    comment: 'HTTP receives what it needs as arguments. It reads no configuration and no database.',
  },
  observability: {
    folders: ['database', 'graphql', 'http'],
    packages: [
      '@opentelemetry/api',
      '@opentelemetry/exporter-trace-otlp-http',
      '@opentelemetry/resources',
      '@opentelemetry/sdk-trace-node',
      'pino',
      'prom-client',
    ],
    comment: 'Observability implements the interfaces of the layers that it observes. No layer imports it.',
  },
  errors: {
    folders: ['domain'],
    packages: [],
    comment:
      'What clients use of the errors runs in browsers: types of the catalogue, and nothing else of the service.',
  },
  mocks: {
    folders: ['domain', 'errors', 'generated', 'graphql'],
    packages: ['graphql', 'msw'],
    comment: 'The mocks run in browsers, on the schema and the errors of the service, without its resolvers.',
  },
  testing: {
    folders: [
      'access',
      'app',
      'config',
      'database',
      'domain',
      'graphql',
      'http',
      'mocks',
      'observability',
      'programme-files',
    ],
    packages: ['fastify', 'graphql', 'jose', 'reflect-metadata'],
    comment: 'The test kit starts the whole service. No layer imports it.',
  },
  config: {
    folders: ['access', 'database', 'domain', 'graphql', 'http'],
    packages: ['zod'],
    comment: 'Configuration has the types of the layers that it configures. Only cli, server and app read it.',
  },
}

const layerRules = Object.entries(LAYERS).map(([layer, { folders, packages, comment }]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  comment,
  from: { path: `^src/${layer}/` },
  to: {
    pathNot: [
      `^src/(${[layer, ...folders].join('|')})(/|[.]ts$)`,
      ...packages.map((name) => `node_modules/${name.replace('/', '[/]')}/`),
    ],
    dependencyTypesNot: ['core'],
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that import each other cannot be understood or changed one at a time. Types count.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'plan-is-pure',
      severity: 'error',
      comment: 'Planning decides on values. It neither reads nor writes the database: types and errors only.',
      from: { path: '^src/programme-files/(read|plan)/' },
      to: { path: '^src/(database/(?!models)|programme-files/write/)' },
    },
    {
      name: 'generated-only-in-database',
      severity: 'error',
      comment: 'Only the database layer knows what Prisma generates. All others use its models and its row layer.',
      from: { path: '^src/', pathNot: '^src/(database|generated)/' },
      to: { path: '^src/generated/', pathNot: '^src/generated/schema[.]ts$' },
    },
    {
      name: 'browsers-have-no-modules-of-node',
      severity: 'error',
      comment: 'These entry points run in browsers. A test bundles them with everything that they reach.',
      from: { path: '^src/(errors|mocks)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'bench-sees-the-service-from-outside',
      severity: 'error',
      comment: 'The baseline shares nothing with the service that it is compared with.',
      from: { path: '^bench/' },
      to: { path: '^src/' },
    },
    {
      name: 'dev-packages-stay-out',
      severity: 'error',
      comment: 'A production installation has no dev packages. The mocks have MSW as an optional peer.',
      from: { path: '^src/', pathNot: '^src/mocks/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The file or package does not exist.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
