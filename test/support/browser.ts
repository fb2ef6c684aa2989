import { existsSync } from 'node:fs'
import path from 'node:path'

import { expect } from '@jest/globals'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

import { ServiceProcess } from './service-process'
import { createTestFolder } from './test-folder'

const PROGRAM = '/usr/bin/chromium'

/** Debian's package. No npm package has it, so a developer may lack it; CI installs it. */
export const isChromiumInstalled = existsSync(PROGRAM)

export const PHONE = { width: 390, height: 844 }
export const DESKTOP = { width: 1280, height: 800 }

/** A page of the member app that a test has opened. */
export interface OpenedPage {
  readonly page: Page
  /** Fails if the page has written to the console, or called another host. */
  readonly expectNoProblem: () => void
  readonly close: () => Promise<void>
}

/** The service with the demo programme and a browser, which all tests of a file share. */
export interface MemberApp {
  readonly url: string
  readonly open: (options?: BrowserContextOptions) => Promise<OpenedPage>
  /** Executes an operation outside the browser, as another device does. */
  readonly execute: (query: string, variables?: Record<string, unknown>) => Promise<Record<string, unknown>>
  readonly stop: () => Promise<void>
}

export async function startMemberApp(): Promise<MemberApp> {
  const file = path.join(createTestFolder(), 'app.db')
  const service = await ServiceProcess.start({ DATABASE_URL: `file:${file}`, DEMO_DATA: 'true' })
  // Chromium's own sandbox does not work for root, which containers of CI run as.
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ['--no-sandbox'] })
  return {
    url: service.url,
    open: (options) => openPage(browser, service.url, options),
    execute: async (query, variables) => {
      const { data = {}, errors } = await service.post(query, variables)
      expect(errors).toBeUndefined()
      return data
    },
    stop: async () => {
      await browser.close()
      await service.end('SIGTERM')
    },
  }
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-CA', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const problems: string[] = []
  page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) problems.push(`request: ${request.url()}`)
  })
  await page.goto(`${url}/app`)
  return {
    page,
    expectNoProblem: () => {
      expect(problems).toEqual([])
    },
    close: () => context.close(),
  }
}

/** Signs in as a member of the demo, and waits for the offers. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^\\W*\\w?\\s*${name}`) }).click()
  await page.getByRole('article').first().waitFor()
}
