import Fastify from 'fastify'
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'

import type { Dependencies } from '../../domain/dependencies'
import { addRestRoutes } from '../add-rest-routes'
import { describeRoutes } from './openapi-document'

/** The OpenAPI document as text. It needs no database: no route is called. */
export async function openApiText(): Promise<string> {
  const app = Fastify().setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => JSON.stringify)
  await describeRoutes(app)
  addRestRoutes(app.withTypeProvider<ZodTypeProvider>(), {} as Dependencies) // Cast: only calls use them.
  await app.ready()
  return `${JSON.stringify(app.swagger(), null, 2)}\n`
}
