// The document transform of Codegen under the name by which codegen.yml can load it.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

export const { transform } = addTypenameSelectionDocumentTransform
