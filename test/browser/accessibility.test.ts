import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import axe from 'axe-core'
import type { Page } from 'playwright-core'

import { DESKTOP, isChromiumInstalled, type MemberApp, PHONE, signIn, startMemberApp } from '../support/browser'

/** Each width in each language. Every page of each is checked in both colour schemes. */
const VARIANTS = [
  { viewport: PHONE, locale: 'en-CA' },
  { viewport: PHONE, locale: 'fr-CA' },
  { viewport: DESKTOP, locale: 'en-CA' },
  { viewport: DESKTOP, locale: 'fr-CA' },
] as const

const COLOR_SCHEMES = ['light', 'dark'] as const

const TITLES = {
  'en-CA': {
    '': 'Your offers',
    '/till': 'Till',
    '/history': 'History',
    '/profile': 'Profile',
    '/staff': 'Offers in numbers',
  },
  'fr-CA': {
    '': 'Vos offres',
    '/till': 'Caisse',
    '/history': 'Historique',
    '/profile': 'Profil',
    '/staff': 'Les offres en chiffres',
  },
} as const

let app: MemberApp

/** Checks every rule of axe on what the page shows now, in both colour schemes. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const backgrounds = new Set<unknown>()
  for (const colorScheme of COLOR_SCHEMES) {
    await page.emulateMedia({ colorScheme })
    backgrounds.add(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor'))
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()')
    const found = violations.map(({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) }))
    expect({ colorScheme, found }).toEqual({ colorScheme, found: [] })
  }
  // The page has changed its colours.
  expect(backgrounds.size).toBe(COLOR_SCHEMES.length)
  // No page is wider than the screen.
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
}

function describeVariants(): void {
  beforeAll(async () => {
    app = await startMemberApp()
  })
  afterAll(() => app.stop())

  test.each(VARIANTS)(
    '$viewport.width pixels, $locale',
    async (variant) => {
      // Without motion, no colour is between two others.
      const { page, expectNoProblem, close } = await app.open({ ...variant, reducedMotion: 'reduce' })
      await expectAccessible(page)
      await signIn(page, 'Amélie')
      await page.goto(`${app.url}/app/till`)
      await page.getByRole('textbox').fill('95')
      await page.locator('.earnings').waitFor()
      await page.locator('button[type=submit]').click()
      await page.locator('.receipt').waitFor()
      for (const [path, title] of Object.entries(TITLES[variant.locale])) {
        await page.goto(`${app.url}/app${path}`)
        await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
        await page.locator('.offer, .earnings, .entry, .facts, canvas').first().waitFor()
        await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        await expectAccessible(page)
      }
      expectNoProblem()
      await close()
    },
    180_000,
  )

  test('the states of errors', async () => {
    const { page, close } = await app.open({ reducedMotion: 'reduce' })
    await signIn(page, 'Dana')
    await page.route('**/graphql', (route) => route.abort())
    await page
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click()
    await page.getByRole('alert').filter({ hasText: 'no connection' }).waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await expectAccessible(page)
    await close()
  })
}

if (isChromiumInstalled) describe('axe finds no violation, and nothing is written to the console:', describeVariants)
else
  test('Chromium is not installed', () => {
    expect(process.env.REQUIRE_CHROMIUM).toBeUndefined()
  })
