// The document transform of the client preset under the name by which codegen.yml can load it.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

export const { transform } = addTypenameSelectionDocumentTransform
