import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Locator, Page, Route } from 'playwright-core'

import {
  DESKTOP,
  isChromiumInstalled,
  type MemberApp,
  type OpenedPage,
  signIn,
  startMemberApp,
} from '../support/browser'

/** CI installs Chromium and sets REQUIRE_CHROMIUM. Elsewhere, the tests of pages exist only if it is installed. */
test('Chromium is installed if it is required', () => {
  expect(isChromiumInstalled || process.env.REQUIRE_CHROMIUM === undefined).toBe(true)
})

let app: MemberApp
let opened: OpenedPage
let page: Page

/** Each test has a member of its own: what a member does is stored. */
async function givenMember(name: string, options?: Parameters<MemberApp['open']>[0]): Promise<void> {
  await givenPage(options)
  await signIn(page, name)
}

async function givenPage(options?: Parameters<MemberApp['open']>[0]): Promise<void> {
  opened = await app.open(options)
  page = opened.page
}

const START = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { correlationId } } }'
const SEND = 'mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId } }'

/** Records activities of a member from another device. */
async function sendActivities(identifier: string, activities: Record<string, unknown>[]): Promise<void> {
  const { startSession } = (await app.execute(START, { input: { identifier } })) as {
    startSession: { session: { correlationId: string } }
  }
  const { correlationId } = startSession.session
  for (const activity of activities) {
    await app.execute(SEND, { input: { correlationId, when: new Date().toISOString(), ...activity } })
  }
}

const card = (name: string): Locator => page.getByRole('article', { name, exact: true })
const goTo = (name: string) => page.getByRole('link', { name, exact: true }).click()
const points = () => page.getByRole('region', { name: 'Your points' }).locator('.visually-hidden')

/** Handles the calls of one operation in the test. All others pass. */
async function handleOperation(name: string, handle: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const { operationName } = route.request().postDataJSON() as { operationName: string }
    await (operationName === name ? handle(route) : route.fallback())
  })
}

const refuse = (field: string, reason: string) => (route: Route) =>
  route.fulfill({
    json: { data: { [field]: null }, errors: [{ message: 'refused', path: [field], extensions: { reason } }] },
  })

function describeApp(): void {
  beforeAll(async () => {
    app = await startMemberApp()
  })
  afterAll(() => app.stop())
  afterEach(() => opened.close())

  describe('signing in', () => {
    test('as a member of the demo shows the offers of the member, also after a reload', async () => {
      await givenMember('Amélie')
      await expectText(page.getByRole('heading', { level: 1 }), 'Your offers')
      await page.reload()
      await expectVisible(card('Big basket bonus'))
      expect(await page.title()).toBe('Your offers · Orchard Rewards')
      opened.expectNoProblem()
    })

    test('works with an identifier, and states in a sentence that no member has it', async () => {
      await givenPage()
      await page.getByText('Sign in with an identifier').click()
      await page.getByRole('combobox').selectOption('EMAIL')
      await page.getByRole('textbox').fill('none@example.com')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expectText(page.locator('form').getByRole('alert'), /We found no member with this identifier/)
      expect(await hasFocus(page.getByRole('button', { name: 'Sign in', exact: true }))).toBe(true)
      await page.getByRole('textbox').fill('B@example.com')
      await page.getByRole('textbox').press('Enter')
      await expectVisible(page.getByText('•••• 6002'))
      opened.expectNoProblem()
    })

    test('is needed again after signing out, and after the session has ended elsewhere', async () => {
      await givenMember('Farid')
      await goTo('Profile')
      await page.getByRole('button', { name: 'Sign out' }).click()
      await expectText(page.getByRole('heading', { level: 1 }), 'Good to see you')
      await signIn(page, 'Farid')
      const { correlationId } = await storedSession()
      await app.execute('mutation ($id: ID!) { endSession(input: { correlationId: $id }) { endedCorrelationId } }', {
        id: correlationId,
      })
      await goTo('History')
      await expectText(page.getByRole('alert'), /Your session has ended/)
      opened.expectNoProblem()
    })
  })

  test('two tabs have one session: signing out and the language of one are those of the other', async () => {
    await givenMember('Amélie')
    const first = page
    const second = await first.context().newPage()
    await second.goto(`${app.url}/app/history`)
    await first.getByRole('button', { name: 'Français' }).click()
    await second.getByRole('heading', { level: 1, name: 'Historique' }).waitFor()
    await second.getByRole('link', { name: 'Profil' }).click()
    await second.getByRole('button', { name: 'Se déconnecter' }).click()
    await first.getByRole('heading', { level: 1, name: 'Heureux de vous voir' }).waitFor()
    opened.expectNoProblem()
  })

  test('a browser that stores nothing, or something else, has the app until the page is loaded again', async () => {
    await givenPage()
    await page.evaluate(
      "sessionStorage.setItem('member-app.payment.acc-1', '{'); Storage.prototype.setItem = () => { throw new Error('full') }",
    )
    await signIn(page, 'Amélie')
    await goTo('Till')
    await expectVisible(page.getByRole('button', { name: 'Pay $45.00' }))
    opened.expectNoProblem()
  })

  test('a part of the app that cannot be loaded is a sentence, and the other pages stay', async () => {
    await givenMember('Amélie')
    await page.route('**/staff-page*', (route) => route.abort())
    await goTo('Staff')
    await expectText(page.getByRole('alert'), 'Something went wrong on our side.')
    await goTo('Offers')
    await expectVisible(card('Big basket bonus'))
  })

  describe('an offer', () => {
    test('is accepted on the card before the response arrives, and can be taken back', async () => {
      await givenMember('Amélie')
      const released = new Gate()
      await handleOperation('RespondToOffer', async (route) => {
        await released.passed
        await route.fallback()
      })
      const offer = card('Big basket bonus')
      await offer.getByRole('button', { name: 'Accept' }).click()
      await expectVisible(offer.getByText('Accepted', { exact: true }))
      expect(await page.getByText('is on your card').count()).toBe(0)
      released.pass()
      await expectVisible(page.getByText('“Big basket bonus” is on your card.'))
      await offer.getByRole('button', { name: 'Take back' }).click()
      await expectVisible(offer.getByRole('button', { name: 'Accept' }))
      opened.expectNoProblem()
    })

    test('is as before on the card if the service refuses the answer, and the reason is a sentence', async () => {
      await givenMember('Amélie')
      const released = new Gate()
      await handleOperation('RespondToOffer', async (route) => {
        await released.passed
        await refuse('respondToOffer', 'OFFER_EXPIRED')(route)
      })
      const offer = card('Double grocery points')
      await offer.getByRole('button', { name: 'Accept' }).click()
      await expectVisible(offer.getByText('Accepted', { exact: true }))
      released.pass()
      await expectVisible(offer.getByRole('button', { name: 'Accept' }))
      await expectText(page.getByRole('alert'), /This offer has ended\./)
      opened.expectNoProblem()
    })

    test('is declined in two steps, because that is final', async () => {
      await givenMember('Amélie')
      const offer = card('2 % back everywhere')
      await offer.getByRole('button', { name: 'No thanks' }).click()
      await offer.getByRole('button', { name: 'Keep it' }).click()
      await offer.getByRole('button', { name: 'No thanks' }).click()
      await offer.getByRole('button', { name: 'Yes, decline' }).click()
      await expectVisible(offer.getByText('Declined', { exact: true }))
      expect(await offer.getByRole('button').count()).toBe(0)
      await page.reload()
      await expectVisible(offer.getByText('Declined', { exact: true }))
      opened.expectNoProblem()
    })

    test('has its rank, its end, what to do, and the progress of what counts', async () => {
      await givenMember('Dana')
      const offer = card('Check in three times')
      await expectVisible(offer.getByText('No. 4', { exact: true }))
      await expectVisible(offer.getByText(/^\d+ years left$/))
      await expectVisible(offer.getByText('Check in with the app, 3 times.'))
      await expectVisible(offer.getByText('0 of 3 done'))
      await goTo('Till')
      await page.getByRole('radio', { name: 'Check-in' }).check()
      await expectVisible(page.getByText(/Counts towards “Check in three times”/))
      await page.getByRole('button', { name: 'Record it' }).click()
      await expectVisible(page.getByText('Done: you earned 5 points.'))
      await goTo('Offers')
      await expectVisible(offer.getByText('1 of 3 done'))
      expect(await offer.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1')
      opened.expectNoProblem()
    })
  })

  describe('the till', () => {
    test('shows the near miss as a bar, adds what is missing, and pays: the points count up', async () => {
      await givenMember('Ben')
      await goTo('Till')
      await page.getByLabel('Amount').fill('92')
      const nearMiss = page.getByRole('region', { name: /Almost there: Big basket bonus/ })
      const add = nearMiss.getByRole('button', { name: 'Yes, add $8.00' })
      expect(await nearMiss.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('$92.00 of $100.00')
      // It is above the button that pays.
      expect(
        await page.evaluate(
          "document.querySelector('.near-miss').compareDocumentPosition(document.querySelector('[type=submit]')) === Node.DOCUMENT_POSITION_FOLLOWING",
        ),
      ).toBe(true)
      await add.click()
      await page.locator('h2:focus', { hasText: 'What it earns' }).waitFor()
      await expectVisible(page.getByRole('button', { name: 'Pay $100.00' }))
      // Base 100, double grocery points 100, big basket 1 000, and the third factor of the trip 200.
      await expectText(page.locator('.earnings tfoot'), /1,400 points/)
      await watchPoints()
      await page.getByRole('button', { name: 'Pay $100.00' }).click()
      await expectVisible(page.getByText('Done: you earned 1,400 points.'))
      await expectText(points(), '1,400 points')
      await page.locator('.points[data-counting=false]').waitFor()
      expect((await pointsShown()).length).toBeGreaterThan(2)
      // The receipt belongs to the basket that was paid.
      await page.getByLabel('Amount').fill('12')
      expect(await page.getByText('Done: you earned').count()).toBe(0)
      opened.expectNoProblem()
    })

    test('does not act on the preview of another amount, and states what is wrong with an amount', async () => {
      await givenMember('Ben')
      await goTo('Till')
      const released = new Gate()
      let isHeld = false
      await handleOperation('TrialActivity', async (route) => {
        if (isHeld) await released.passed
        await route.fallback()
      })
      await page.getByLabel('Amount').fill('93')
      const add = page.getByRole('button', { name: 'Yes, add $7.00' })
      await add.waitFor()
      isHeld = true
      await page.getByLabel('Amount').fill('99')
      expect(await add.getAttribute('aria-disabled')).toBe('true')
      released.pass()
      await expectVisible(page.getByRole('button', { name: 'Yes, add $1.00' }))
      await page.getByLabel('Amount').fill('12,34')
      await expectText(page.getByRole('status'), 'Write an amount, such as 45.00.')
      await page.getByLabel('Amount').fill('99999999')
      await expectText(page.getByRole('status'), 'The till takes $21,474,836.47 or less.')
      expect(await page.getByRole('button', { name: /^Pay|^Record/ }).getAttribute('aria-disabled')).toBe('true')
      opened.expectNoProblem()
    })

    test('reads a preview again that was not read', async () => {
      await givenMember('Dana')
      await handleOperation('TrialActivity', (route) => route.abort())
      await goTo('Till')
      await expectText(page.getByRole('alert'), /There is no connection/)
      await page.unroute('**/graphql')
      await page.getByRole('button', { name: 'Try again' }).click()
      await expectText(page.locator('.earnings tfoot'), /45 points/)
    })

    test('asks the prompt, and takes no for an answer', async () => {
      await givenMember('Chloé')
      await goTo('Till')
      await page.getByRole('radio', { name: 'Pharmacy' }).check()
      await page.getByLabel('Amount').fill('21')
      const nearMiss = page.getByRole('region', { name: /Almost there: 5 % back/ })
      await nearMiss.getByRole('button', { name: 'Later' }).click()
      await expectVisible(nearMiss.getByText('We will ask again next time.'))
      await page.getByLabel('Amount').fill('22')
      await nearMiss.getByRole('button', { name: 'No thanks' }).click()
      await expectVisible(nearMiss.getByText('Alright, we will not ask again today.'))
      await page.getByLabel('Amount').fill('23')
      await nearMiss.waitFor({ state: 'detached' })
      await expectText(page.locator('.earnings tfoot'), /23 points/)
      opened.expectNoProblem()
    })

    test('finishes a payment whose response was lost, over a reload, a session and a refusal: it counts once', async () => {
      await givenMember('Elena')
      await goTo('Till')
      await handleOperation('SendActivity', async (route) => {
        await route.fetch()
        await route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })
      })
      await page.getByRole('button', { name: 'Pay $45.00' }).click()
      await expectText(page.getByRole('alert'), /Something went wrong on our side/)
      await page.unroute('**/graphql')
      await page.getByRole('button', { name: 'Français' }).click()
      await expectVisible(page.getByRole('button', { name: 'Terminer le paiement' }))
      await page.getByRole('button', { name: 'English' }).click()
      await expectVisible(page.getByRole('button', { name: 'Finish the payment' }))
      await page.reload()
      await expectText(page.getByRole('alert'), /We have no confirmation for this payment/)
      await handleOperation('SendActivity', refuse('sendActivity', 'TOO_MANY_REQUESTS'))
      await page.getByRole('button', { name: 'Finish the payment' }).click()
      await expectText(page.getByRole('alert'), /That was a little fast/)
      await page.unroute('**/graphql')
      await page.getByRole('button', { name: 'Finish the payment' }).click()
      await expectVisible(page.getByText('This was done already: it earned 45 points.'))
      await expectText(points(), '45 points')
      expect(await page.getByRole('button', { name: 'Finish the payment' }).count()).toBe(0)
    })

    test('sends one payment for two clicks, and knows its outcome on another page', async () => {
      await givenMember('Amélie')
      await goTo('Till')
      const released = new Gate()
      await handleOperation('SendActivity', async (route) => {
        await released.passed
        await route.fallback()
      })
      await expectText(page.locator('.earnings tfoot'), /45 points/)
      await page.evaluate("const form = document.querySelector('form'); form.requestSubmit(); form.requestSubmit()")
      await expectVisible(page.getByRole('button', { name: 'Paying …' }))
      await goTo('Offers')
      released.pass()
      await expectText(points(), '45 points')
      await goTo('Till')
      await expectVisible(page.getByText('Done: you earned 45 points.'))
      expect(await page.getByRole('button', { name: 'Finish the payment' }).count()).toBe(0)
      opened.expectNoProblem()
    })

    test('states a refusal in a sentence, and keeps nothing to finish', async () => {
      await givenMember('Farid')
      await goTo('Till')
      await handleOperation('SendActivity', refuse('sendActivity', 'BUSINESS_UNIT_DISABLED'))
      await page.getByRole('button', { name: 'Pay $45.00' }).click()
      await expectText(page.getByRole('alert').first(), /This store does not take part in the programme/)
      await page.reload()
      await expectVisible(page.getByRole('button', { name: 'Pay $45.00' }))
      expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
      opened.expectNoProblem()
    })
  })

  test('the history has pages of ten entries, with descriptions', async () => {
    await givenMember('Chloé')
    await goTo('History')
    await expectVisible(page.getByText('No points yet. Your first purchase appears here.'))
    const visits = Array.from({ length: 11 }, () => ({ action: 'PURCHASE', amount: 100 }))
    await sendActivities('acc-3', [...visits, { action: 'PURCHASE', amount: 700 }])
    // The other device is put away.
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    const entries = page.getByRole('list', { name: 'Changes of your points' }).getByRole('listitem')
    await entries.nth(9).waitFor()
    expect(await entries.count()).toBe(10)
    await expectText(entries.first(), /Purchase.*Grocery · \$7\.00.*\+7/s)
    await page.getByRole('button', { name: 'Show more' }).click()
    await expectVisible(page.getByText('That is everything.'))
    expect(await entries.count()).toBe(12)
    await entries.nth(10).and(page.locator(':focus')).waitFor()
    // All that was shown is read again.
    await sendActivities('acc-3', [{ action: 'PURCHASE', amount: 900 }])
    await page.evaluate("window.dispatchEvent(new Event('focus'))")
    await expectText(entries.first(), /\+9/)
    expect(await entries.count()).toBe(12)
    opened.expectNoProblem()
  })

  test('the opt-in is an answer that can be changed', async () => {
    await givenMember('Amélie')
    await goTo('Profile')
    await expectVisible(page.getByText('You have not answered yet.'))
    await page.getByRole('radio', { name: 'Yes, please' }).check()
    await expectVisible(page.getByText('We will keep you posted.'))
    await page.reload()
    expect(await page.getByRole('radio', { name: 'Yes, please' }).isChecked()).toBe(true)
    await handleOperation('SetOptIn', refuse('setOptIn', 'TRY_AGAIN'))
    await page.getByRole('radio', { name: 'No, thank you' }).click()
    await expectText(page.getByRole('alert'), /The service is busy/)
    expect(await page.getByRole('radio', { name: 'Yes, please' }).isChecked()).toBe(true)
    opened.expectNoProblem()
  })

  test('the language of the app and of the programme changes together, and stays', async () => {
    await givenMember('Amélie')
    await goTo('Till')
    await page.getByLabel('Amount').fill('23.50')
    await page.getByRole('button', { name: 'Français' }).dblclick()
    // The basket and the focus are as before.
    expect(await page.getByLabel('Montant').inputValue()).toBe('23,50')
    expect(await hasFocus(page.getByRole('button', { name: 'Français' }))).toBe(true)
    await goTo('Offres')
    await expectVisible(card('Prime gros panier'))
    await expectText(page.getByRole('heading', { level: 1 }), 'Vos offres')
    expect(await page.locator('html').getAttribute('lang')).toBe('fr-CA')
    await page.reload()
    await expectVisible(card('Prime gros panier'))
    await handleOperation('RespondToOffer', refuse('respondToOffer', 'OFFER_EXPIRED'))
    await card('Prime gros panier')
      .getByRole('button', { name: /^Accepter/ })
      .click()
    await expectText(page.getByRole('alert'), /Cette offre est terminée\./)
    await goTo('Caisse')
    expect(await page.getByLabel('Montant').inputValue()).toBe('45,00')
    await expectVisible(page.getByRole('button', { name: /Payer 45,00/ }))
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await overflowing()).toEqual([])
    opened.expectNoProblem()
  })

  test('staff see answers, rewards and points of each offer', async () => {
    await sendActivities('acc-6', [{ action: 'APP_DOWNLOAD' }])
    await givenMember('Farid', { viewport: DESKTOP })
    await goTo('Staff')
    const chart = (name: RegExp) => page.getByRole('img', { name })
    await expectVisible(chart(/^Answers by offer\. .*500 points for your opinion: Accepted 1, Completed 1, Declined 1/))
    await expectVisible(chart(/^Rewards by offer\. Welcome to the app: Rewards 2/))
    await expectVisible(chart(/^Points by offer\. Welcome to the app: Points given 250/))
    await page.getByText('The numbers as a table').click()
    await expectText(page.getByRole('row', { name: /Welcome to the app/ }), /250/)
    opened.expectNoProblem()
  })

  test('everything can be reached with the keyboard', async () => {
    await givenPage({ viewport: DESKTOP })
    const tabTo = async (target: Locator) => {
      for (let presses = 0; presses < 60; presses += 1) {
        if (await hasFocus(target)) return
        await page.keyboard.press('Tab')
      }
      throw new Error('The keyboard does not reach the element')
    }
    await tabTo(page.getByRole('button', { name: /Dana/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('article').first().waitFor()
    const offer = card('Triple points on one trip')
    await tabTo(offer.getByRole('button', { name: 'Accept' }))
    await page.keyboard.press('Space')
    await expectVisible(offer.getByText('Accepted', { exact: true }))
    // The button is gone. The focus has stayed at the offer.
    expect(await offer.locator(':focus').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await hasFocus(offer.getByRole('button', { name: 'Take back' }))).toBe(true)
    await tabTo(page.getByRole('link', { name: 'Till' }))
    await page.keyboard.press('Enter')
    await page.locator('h1:focus', { hasText: 'Till' }).waitFor()
    await tabTo(page.getByRole('radio', { name: 'Grocery' }))
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: 'Pharmacy' }).isChecked()).toBe(true)
    await tabTo(page.getByLabel('Amount'))
    await page.keyboard.press('Enter')
    await expectVisible(page.getByText(/^Done: you earned/))
    const payButton = page.getByRole('button', { name: /^Pay / })
    await tabTo(payButton)
    await page.keyboard.press('Enter')
    await expectVisible(page.getByRole('button', { name: /^Pay / }).and(page.locator(':focus')))
    opened.expectNoProblem()
  })
}

async function expectVisible(locator: Locator): Promise<void> {
  await locator.first().waitFor()
}

async function expectText(locator: Locator, text: string | RegExp): Promise<void> {
  await locator.filter({ hasText: text }).first().waitFor()
}

async function hasFocus(locator: Locator): Promise<boolean> {
  return (await locator.and(page.locator(':focus')).count()) === 1
}

async function storedSession(): Promise<{ correlationId: string }> {
  return page.evaluate("JSON.parse(localStorage.getItem('member-app.session'))")
}

/** The parts of the header and of the navigation that are beyond the edge of the screen. */
async function overflowing(): Promise<string[]> {
  return page.evaluate(`
    [...document.querySelectorAll('.header *, .navigation *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth || element.scrollWidth > innerWidth)
      .map(({ className, textContent }) => className + ' ' + textContent)
  `)
}

/** Records every number of points that the balance shows. */
async function watchPoints(): Promise<void> {
  await page.evaluate(`
    window.pointsShown = new Set()
    new MutationObserver(([{ target }]) => window.pointsShown.add(target.textContent))
      .observe(document.querySelector('.points [aria-hidden]'), { characterData: true, subtree: true })
  `)
}

async function pointsShown(): Promise<string[]> {
  return page.evaluate('[...window.pointsShown]')
}

/** Holds a response back until the test lets it pass. */
class Gate {
  pass!: () => void
  readonly passed = new Promise<void>((resolve) => {
    this.pass = resolve
  })
}

if (isChromiumInstalled) describe('the member app', describeApp)
