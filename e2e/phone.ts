import { expect, type Locator, type Page } from '@playwright/test'
import type { Customer } from './customer.ts'

/** The customer's phone, as a page of the simulator shows it. */
export class Phone {
  readonly page: Page
  private readonly screen: Locator

  constructor(page: Page, customer: Customer) {
    this.page = page
    this.screen = page.getByRole('article', { name: `Phone of ${customer.name}` })
  }

  async show(customer: Customer) {
    await this.page.goto(`${process.env.SIMULATOR_URL}/?customers=${customer.psid}`)
    await expect(this.screen).toBeVisible()
    await expect(this.page.getByRole('status').filter({ hasText: 'Live' })).toBeVisible()
  }

  /** Everything in the talk, the customer's words and the Page's. */
  get talk(): Locator {
    return this.screen.getByRole('log')
  }

  async writes(text: string) {
    const field = this.screen.getByRole('textbox', { name: 'Message' })
    await field.fill(text)
    await field.press('Enter')
    await expect(this.talk.getByText(text)).toBeVisible()
  }

  /** A suggestion above the keyboard. */
  async taps(suggestion: string) {
    await this.screen
      .getByRole('group', { name: 'Suggested replies' })
      .getByRole('button', { name: suggestion, exact: true })
      .click()
  }

  /** A button of a message, however old it is. */
  async presses(button: string) {
    await this.talk.getByRole('button', { name: button, exact: true }).click()
  }

  async rewords(words: string, to: string) {
    await this.choose(words, 'Edit')
    await this.writes(to)
  }

  reacts(words: string, emoji: string) {
    return this.choose(words, `React with ${emoji}`)
  }

  takesBack(words: string) {
    return this.choose(words, 'Unsend')
  }

  async hears(words: string | RegExp) {
    await expect(this.talk.getByText(words)).toBeVisible()
  }

  /** From the menu beside a message. */
  private async choose(words: string, move: string) {
    const menu = 'React, reply and more'
    const message = this.talk.locator('.message').filter({ hasText: words })
    await message.hover()
    await message.getByRole('button', { name: menu }).click()
    await this.screen.getByRole('group', { name: menu }).getByRole('button', { name: move, exact: true }).click()
  }
}
