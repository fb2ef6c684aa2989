import { test } from '@jest/globals'
import { startService } from '../support/service'
import { contactRecord } from '../support/contact-record'
test('x', async () => {
  const service = await startService()
  const { app } = service
  const out: unknown[] = []
  const show = async (o: any) => { const r = await app.inject(o); out.push([o.method ?? 'GET', o.url, r.statusCode, r.headers, r.body.slice(0, 1500)]); return r }
  const c = await show({ method: 'POST', url: '/subjectContacts/contacts', payload: contactRecord({ channel: null }) })
  const p = c.headers.location as string
  await show({ url: p, headers: { accept: 'application/json, text/plain, */*' } })
  await show({ url: p, headers: { 'if-none-match': c.headers.etag as string } })
  await show({ method: 'HEAD', url: p })
  await show({ method: 'HEAD', url: p, headers: { 'if-none-match': c.headers.etag as string } })
  await show({ method: 'PUT', url: p, payload: c.json(), headers: { 'content-type': 'application/vnd.sas.decision.subject.contact+json' } })
  await show({ method: 'PUT', url: p, payload: c.json(), headers: { 'if-unmodified-since': c.headers['last-modified'] as string } })
  await show({ method: 'PATCH', url: '/subjectContacts/contacts/@deriveFromContent', payload: { responseTrackingCode: c.json().responseTrackingCode, conclusionResponseValue: 'b' } })
  await show({ method: 'PATCH', url: '/subjectContacts/contacts/%40deriveFromContent', payload: { responseTrackingCode: c.json().responseTrackingCode, conclusionResponseValue: 'c' } })
  await show({ method: 'PATCH', url: '/subjectContacts/contacts/%40deriveFromContent', payload: { } })
  await show({ method: 'PATCH', url: p, payload: 'x', headers: { 'content-type': 'text/plain' } })
  await show({ method: 'POST', url: '/subjectContacts/contacts', payload: { treatmentsForConsideration: 5, abTests: [null] } })
  await show({ url: `/subjectContacts/contacts?filter=eq(channel,'web`})
  await show({ url: `/subjectContacts/contacts?limit=1&filter=eq(objectType,'web')`})
  await show({ url: `/subjectContacts/contacts?limit=1`})
  await show({ url: `/subjectContacts/contacts?limit=1&limit=2`})
  await show({ url: `/subjectContacts/contacts?filter=a&filter=2`})
  await show({ method: 'POST', url: p})
  await show({ method: 'DELETE', url: p})
  await show({ method: 'DELETE', url: p})
  await show({ url: '/openapi.json' })
  process.stdout.write(JSON.stringify(out, null, 1))
  require('node:fs').writeFileSync('/tmp/contacts-openapi.json', JSON.stringify((await app.inject('/openapi.json')).json(), null, 1))
  await service.stop()
})
