import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import { CONTACT_SCOPES } from '../../access/scopes'
import type { Contact } from '../../domain/contacts/contact'
import { COLLECTION_PATH, formatContactPath } from '../../domain/contacts/contact-links'
import { createContact } from '../../domain/contacts/create-contact'
import { deleteContact } from '../../domain/contacts/delete-contact'
import { patchContact } from '../../domain/contacts/patch-contact'
import { formatEtag, isNotModified } from '../../domain/contacts/precondition'
import { readContact } from '../../domain/contacts/read-contact'
import { updateContact } from '../../domain/contacts/update-contact'
import type { Dependencies } from '../../domain/dependencies'
import { domainError } from '../../domain/errors/domain-error'
import { isBlank } from '../../domain/values/text'
import { CONTACT_TYPE, JSON_TYPE } from '../media-types'
import type { RestApp } from '../rest-app'
import { budgetOf } from './budget-of'
import { CONTACT_EXAMPLE } from './contact-example'
import { readHeaders, toReadCondition, toPrecondition, writeHeaders } from './conditional-requests'
import { contact, sentContact, sentPatch, sentPatchByCode, toContact } from './contacts.schemas'
import { negotiateType, varyByType } from './negotiate'

const ITEM_PATH = `${COLLECTION_PATH}/:contactId`
/** In place of an ID: the body has the response tracking code of the contact. */
const DERIVED = '@deriveFromContent'

const tags = ['Contacts']
const consumes = [CONTACT_TYPE, JSON_TYPE]
const produces = [CONTACT_TYPE, JSON_TYPE]
const params = z.object({
  contactId: z.string().meta({ description: 'The ID of the contact.', examples: [CONTACT_EXAMPLE.id] }),
})
/** Fastify would send `null` as a body of JSON. */
const noContent = z.null().optional().meta({ description: 'No content.' })

const responseHeaders = {
  ETag: 'Names this version of the contact. Every change gives another one.',
  'Last-Modified': 'When the contact was last changed, in whole seconds.',
}

const configOfOne = { scopes: CONTACT_SCOPES, errors: [404, 412], responseHeaders }

/** Contacts. Source: docs/reference.md#update-contact. */
export function addContactRoutes(app: RestApp, deps: Dependencies): void {
  app.post(
    COLLECTION_PATH,
    {
      config: {
        scopes: CONTACT_SCOPES,
        errors: [409],
        responseHeaders: { ...responseHeaders, Location: 'The path of the new contact.' },
      },
      schema: {
        tags,
        operationId: 'createContact',
        summary: 'Records what was presented to a subject',
        consumes,
        produces,
        body: sentContact,
        response: { 201: contact },
      },
    },
    async (request, reply) => {
      const created = await createContact(deps, request.caller, request.body)
      void reply.code(201).header('location', formatContactPath(created.id))
      return respond(request, reply, created)
    },
  )

  app.get(
    ITEM_PATH,
    {
      config: configOfOne,
      schema: {
        tags,
        operationId: 'getContact',
        summary: 'Returns a contact',
        produces,
        params,
        headers: readHeaders,
        response: { 200: contact, 304: noContent },
      },
    },
    async (request, reply) => {
      const { contactId: id } = request.params
      const found = await readContact(deps, { id }, budgetOf(request))
      if (!found) throw domainError('CONTACT_NOT_FOUND', { field: ['contactId'] })
      if (!isNotModified(found, toReadCondition(request.headers))) return respond(request, reply, found)
      describeVersion(reply, found)
      varyByType(reply)
      return reply.code(304).send(undefined)
    },
  )

  app.put(
    ITEM_PATH,
    {
      config: { scopes: CONTACT_SCOPES, errors: [404, 412, 428], responseHeaders },
      schema: {
        tags,
        operationId: 'updateContact',
        summary: 'Replaces the record of a contact',
        description:
          'Only the presentation of treatments, the responses to them and the conclusion can change; what is left out of these is cleared. `If-Match` or `If-Unmodified-Since` is required.',
        consumes,
        produces,
        params,
        headers: writeHeaders,
        body: sentContact,
        response: { 200: contact },
      },
    },
    async (request, reply) => {
      const { params, headers, body, caller } = request
      const input = { ...params, ...toPrecondition(headers), contact: body }
      return respond(request, reply, await updateContact(deps, caller, input))
    },
  )

  const patch = async (request: FastifyRequest, reply: FastifyReply, key: Key) => {
    const input = { ...key, ...toPrecondition(request.headers), contact: request.body }
    return respond(request, reply, await patchContact(deps, request.caller, input))
  }

  app.patch(
    `${COLLECTION_PATH}/${DERIVED}`,
    {
      config: configOfOne,
      schema: {
        tags,
        operationId: 'patchContactByTrackingCode',
        summary: 'Changes the contact with the response tracking code in the body',
        consumes,
        produces,
        headers: writeHeaders,
        body: sentPatchByCode,
        response: { 200: contact },
      },
    },
    async (request, reply) => patch(request, reply, readTrackingCode(request.body)),
  )

  app.patch(
    ITEM_PATH,
    {
      config: configOfOne,
      schema: {
        tags,
        operationId: 'patchContact',
        summary: 'Changes the fields of a contact that are sent',
        consumes,
        produces,
        params,
        headers: writeHeaders,
        body: sentPatch,
        response: { 200: contact },
      },
    },
    async (request, reply) => {
      const { contactId } = request.params
      // The router finds the path above only if it is not encoded, as in %40deriveFromContent.
      return patch(request, reply, contactId === DERIVED ? readTrackingCode(request.body) : { contactId })
    },
  )

  app.delete(
    ITEM_PATH,
    {
      config: { scopes: CONTACT_SCOPES, errors: [404, 412] },
      schema: {
        tags,
        operationId: 'deleteContact',
        summary: 'Deletes a contact permanently',
        params,
        headers: writeHeaders,
        response: { 204: noContent },
      },
    },
    async ({ params, headers }, reply) => {
      await deleteContact(deps, { ...params, ...toPrecondition(headers) })
      return reply.code(204).send(undefined)
    },
  )
}

type Key = { contactId: string } | { responseTrackingCode: string }

function readTrackingCode(body: unknown): Key {
  const code = typeof body === 'object' && body !== null && 'responseTrackingCode' in body && body.responseTrackingCode
  if (typeof code === 'string' && !isBlank(code)) return { responseTrackingCode: code }
  throw domainError('ARGUMENT_INVALID', {
    problem: 'responseTrackingCode, which finds the contact, must be in the body as a text',
    field: ['responseTrackingCode'],
  })
}

function respond(request: FastifyRequest, reply: FastifyReply, found: Contact): z.output<typeof contact> {
  describeVersion(reply, found)
  negotiateType(request, reply, CONTACT_TYPE)
  return toContact(found)
}

function describeVersion(reply: FastifyReply, found: Contact): void {
  void reply.header('etag', formatEtag(found)).header('last-modified', found.modifiedTimeStamp.toUTCString())
}
