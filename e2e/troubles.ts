import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What goes wrong in a page without anybody being told: errors in its console, and errors nobody caught. */
export class Troubles {
  private readonly page: Page
  private readonly heard: string[] = []
  private readonly awaited: { words: RegExp; because: string }[] = []
  private readonly allowed: RegExp[] = []

  constructor(page: Page) {
    this.page = page
    page.on('console', (said) => {
      if (said.type() === 'error') this.heard.push(`${said.text()} (${said.location().url})`)
    })
    page.on('pageerror', (error) => this.heard.push(error.stack ?? error.message))
  }

  /** A browser writes every refused or failed request into the console; a journey about one says so, and it must come. */
  expect(words: RegExp, because: string) {
    this.awaited.push({ words, because })
  }

  /** A browser that tries again by itself writes that down only when its try fell into the time that the journey disturbed. */
  allow(words: RegExp) {
    this.allowed.push(words)
  }

  /** The end of every journey, for every page that it opened. */
  async mustBeNone() {
    for (const { words, because } of this.awaited)
      expect(this.heard, because).toContainEqual(expect.stringMatching(words))
    const known = [...this.awaited.map(({ words }) => words), ...this.allowed]
    const unexpected = this.heard.filter((heard) => !known.some((words) => words.test(heard)))
    expect(unexpected, `errors in the page at ${this.page.url()}`).toEqual([])
    await expectAccessible(this.page)
  }
}

// Where react-aria speaks to screen readers: for some seconds it keeps what it has said, and the words that this referred to may be gone.
const alreadySaid = '[data-live-announcer]'

type Look = { where?: string; rules?: 'all' | 'colours' }

export async function expectAccessible(page: Page, { where = page.url(), rules = 'all' }: Look = {}) {
  const axe = new AxeBuilder({ page }).exclude(alreadySaid).setLegacyMode()
  const { violations } = await (rules === 'all' ? axe.withTags(wcag22AA) : axe.withRules('color-contrast')).analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  )
  expect(found, `WCAG 2.2 AA at ${where}`).toEqual([])
}
