import { chromium } from 'playwright-core'
const base = 'http://127.0.0.1:4823'
const args = process.argv.slice(2)
const [which = 'all'] = args
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const variants = [
  ['phone-en-light', { viewport: { width: 390, height: 844 }, locale: 'en-CA', colorScheme: 'light' }],
  ['phone-fr-dark', { viewport: { width: 390, height: 844 }, locale: 'fr-CA', colorScheme: 'dark' }],
  ['desk-en-dark', { viewport: { width: 1280, height: 800 }, locale: 'en-CA', colorScheme: 'dark' }],
  ['desk-fr-light', { viewport: { width: 1280, height: 800 }, locale: 'fr-CA', colorScheme: 'light' }],
]
for (const [name, options] of variants) {
  if (which !== 'all' && !name.startsWith(which)) continue
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.on('console', (m) => console.log(name, m.type(), m.text()))
  page.on('pageerror', (e) => console.log(name, 'pageerror', e.message))
  page.on('request', (r) => { if (!r.url().startsWith(base) && !r.url().startsWith('data:')) console.log(name, 'foreign', r.url()) })
  const shot = (s, fullPage = false) => page.screenshot({ path: `/tmp/shots/${name}-${s}.png`, fullPage })
  await page.goto(base + '/app')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await shot('1-signin')
  await page.getByRole('button', { name: /Amélie/ }).click()
  await page.getByRole('article').first().waitFor()
  await page.waitForTimeout(300)
  await shot('2-offers')
  await shot('2-offers-full', true)
  await page.goto(base + '/app/till')
  await page.getByRole('radio', { name: /Pharmac/ }).check({ force: true })
  await page.getByRole('textbox').fill('23')
  await page.getByRole('progressbar').first().waitFor().catch(() => console.log(name, 'no near miss'))
  await page.waitForTimeout(600)
  await shot('3-till', true)
  await page.getByRole('button', { name: /^(Yes, add|Oui, ajouter)/ }).click({timeout: 3000}).catch((e) => console.log(e.message))
  await page.waitForTimeout(800)
  await page.locator('button[type=submit]').click()
  await page.waitForTimeout(1500)
  await shot('4-paid', true)
  for (let i = 0; i < 3; i++) { await page.locator('button[type=submit]').click(); await page.waitForTimeout(200) }
  await page.goto(base + '/app/history'); await page.waitForTimeout(600); await shot('5-history')
  await page.goto(base + '/app/profile'); await page.waitForTimeout(400); await shot('6-profile')
  await page.goto(base + '/app/staff'); await page.waitForTimeout(1200); await shot('7-staff', true)
  await context.close()
}
await browser.close()
