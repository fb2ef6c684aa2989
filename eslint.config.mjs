import eslint from '@eslint/js'
import graphql from '@graphql-eslint/eslint-plugin'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Imports point one way: cli, server -> app -> graphql, http -> domain -> database (docs: design, section 1). */
const mayNotImport = (folder, packages, message) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns: packages.map((group) => ({ group: [group].flat(), message })) }],
  },
})
const FACES = ['**/graphql/**', '**/http/**', 'graphql', 'type-graphql', '@apollo/**', 'fastify', '@fastify/**']
const ABOVE = ['**/app', '**/server', '**/cli', '**/cli/**', '**/config/**']

export default defineConfig(
  { ignores: ['dist/**', 'src/generated/**', 'test/generated/**', '**/*.mjs', '**/*.js', 'prisma/.postgresql/**'] },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'src/config/environment.ts is the only reader of process.env: hand the setting on from there.' }],
    },
  },
  { files: ['src/config/environment.ts', 'test/**/*.ts', 'prisma.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  mayNotImport('database', [FACES, ABOVE, '**/domain/**'], 'src/database knows neither the rules nor the faces: they call it, never the reverse.'),
  mayNotImport('domain', [FACES, ABOVE, ['**/generated/postgresql/**']], 'src/domain holds the rules alone, so that a second face (REST, a queue) can use them unchanged.'),
  mayNotImport('graphql', [['**/http/**', 'fastify', '@fastify/**'], ABOVE, ['**/database/**', '**/generated/**']], 'src/graphql calls use cases of src/domain; it reaches neither HTTP nor the database.'),
  mayNotImport('http', [ABOVE, ['**/generated/**']], 'src/http is handed what it needs; configuration is read by cli, server and app alone.'),
  {
    files: ['**/*.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema.graphql', documents: './test/operations/**/*.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': ['error', { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true }],
      // Payloads, edges and value objects have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  { files: ['test/operations/**/*.graphql'], rules: graphql.configs['flat/operations-recommended'].rules },
)
