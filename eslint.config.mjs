import eslint from '@eslint/js'
import graphql from '@graphql-eslint/eslint-plugin'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

export default defineConfig(
  {
    ignores: [
      'dist/**',
      'src/generated/**',
      'test/generated/**',
      'examples/member-app/src/gql/**',
      '**/*.mjs',
      '**/*.js',
      'prisma/.postgresql/**',
    ],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The classes of type-graphql describe shapes: any object of the shape can be used instead of an instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'src/config/environment.ts is the only reader of process.env. Pass the setting on from there.',
        },
      ],
    },
  },
  {
    files: ['src/config/{environment,production}.ts', 'test/**/*.ts', 'prisma.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['examples/member-app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // French has a space that does not break before some punctuation marks.
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: './schema.graphql', documents: './test/operations/**/*.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true, rootField: true },
      ],
      // The contract defines the names activityId and promptMessageId.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Payloads, edges and value objects have no ID.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  { files: ['test/operations/**/*.graphql'], rules: graphql.configs['flat/operations-recommended'].rules },
)
