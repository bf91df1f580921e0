import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** How far a page has moved what was already drawn, weighed as browsers weigh it. */
type Shifting = Window & { shifted?: number }

/** A fifth of what browsers call good. */
const barelySeen = 0.02

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

async function countShifts(page: Page) {
  await page.addInitScript(() => {
    const counting = window as Shifting
    counting.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        counting.shifted = (counting.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

for (const screen of screens)
  test(`at ${screen.width} pixels nothing that a page has drawn moves while it comes alive`, async ({
    customer,
    desk,
  }) => {
    const ida = await customer('Ida', 'en_GB')
    await ida.says('I want to talk to a person')
    await ida.hears('bot', /handing you over/)
    const sofia = await desk('sofia')
    await sofia.page.setViewportSize(screen)
    await sofia.open(ida)
    const conversation = new URL(sofia.page.url()).pathname
    await countShifts(sofia.page)
    for (const path of ['/inbox?view=all', conversation, '/supervision', '/audit', '/settings/pages']) {
      await sofia.goTo(path)
      await sofia.page.waitForLoadState('networkidle')
      const shifted = await sofia.page.evaluate(() => (window as Shifting).shifted)
      expect(shifted, `what moved at ${path}`).toBeLessThan(barelySeen)
    }
  })
