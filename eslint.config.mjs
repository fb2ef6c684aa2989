import eslint from '@eslint/js'
import graphql from '@graphql-eslint/eslint-plugin'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

export default defineConfig(
  { ignores: ['dist/**', 'src/generated/**', 'test/generated/**', '**/*.mjs', '**/*.js', 'prisma/.postgresql/**'] },
  {
    files: ['**/*.ts'],
    extends: [eslint.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The classes of type-graphql describe shapes: an object of the shape is as good as an instance.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'src/config/environment.ts is the only reader of process.env: hand the setting on from there.',
        },
      ],
    },
  },
  {
    files: ['src/config/{environment,production}.ts', 'test/**/*.ts', 'prisma.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
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
      // activityId and promptMessageId are the names that the contract gives.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Payloads, edges and value objects have no identity of their own.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  { files: ['test/operations/**/*.graphql'], rules: graphql.configs['flat/operations-recommended'].rules },
)
