import { expect, type Locator, type Page } from '@playwright/test'
import { demonstrationPassword, type Person } from '#prisma/demonstration/people.ts'
import type { Customer } from './customer.ts'

/** One person's screen of the desk, with what that person does there. It speaks English unless a journey asks otherwise. */
export class Desk {
  readonly page: Page
  readonly person: Person

  constructor(page: Page, person: Person) {
    this.page = page
    this.person = person
  }

  async signIn() {
    const { email } = this.person
    const signedIn = await this.page.request.post('/api/auth/sign-in/email', {
      data: { email, password: demonstrationPassword },
      headers: { origin: process.env.DESK_URL ?? '' },
    })
    expect(signedIn.status(), `${email} signs in`).toBe(200)
  }

  async goTo(path: string) {
    await this.page.goto(path)
    await this.isLive()
  }

  async isLive() {
    await expect(this.page.getByRole('status').filter({ hasText: /^(Live|En direct)$/ })).toBeAttached()
  }

  /** The row of a customer in the list that is shown. */
  row(customer: Customer): Locator {
    return this.page
      .getByRole('region', { name: 'Conversations', exact: true })
      .getByRole('link', { name: customer.name })
  }

  view(name: string): Locator {
    return this.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name })
  }

  /** From the list, as a person does. */
  async open(customer: Customer, view = 'all') {
    if (!this.page.url().includes(`/inbox?view=${view}`)) await this.goTo(`/inbox?view=${view}`)
    await this.row(customer).click()
    await expect(this.page.getByRole('heading', { name: customer.name, level: 2 })).toBeVisible()
  }

  /** Who answers now, why, since when. */
  get holder(): Locator {
    return this.page.getByRole('region', { name: 'Who answers now' })
  }

  /** Where one answers, or where it says why one may not. */
  get composer(): Locator {
    return this.page.getByRole('region', { name: /^(Answer|Internal note)$/ })
  }

  get writing(): Locator {
    return this.composer.getByRole('textbox', { name: /^Write to / })
  }

  get messages(): Locator {
    return this.page.getByRole('log', { name: 'Messages' })
  }

  /** What somebody said, as this screen shows it. */
  said(author: string, words: string | RegExp): Locator {
    return this.messages.getByRole('article', { name: author, exact: true }).filter({ hasText: words })
  }

  /** A step of the record inside the flow. */
  step(words: string | RegExp): Locator {
    return this.messages.getByRole('group').filter({ hasText: words })
  }

  /** A move of the holder bar: a button, or behind "More". */
  async move(name: string) {
    const button = this.holder.getByRole('button', { name, exact: true })
    const more = this.holder.getByRole('button', { name: 'More', exact: true })
    await expect(button.or(more).first()).toBeVisible()
    if (await button.isVisible()) return button.click()
    await more.click()
    await this.page.getByRole('menuitem', { name }).click()
  }

  async take() {
    await this.holder.getByRole('button', { name: /^(Claim|Take over|Take back|Reopen)$/ }).click()
    await this.answers()
  }

  /** This person holds it and Messenger agrees: one can write. */
  async answers() {
    await expect(this.holder).toContainText('You answer')
    await expect(this.writing).toBeVisible()
  }

  async reply(text: string) {
    await this.writing.fill(text)
    await this.writing.press('Enter')
    await expect(this.said('You', text)).toBeVisible()
  }

  async note(text: string) {
    await this.composer.getByRole('radio', { name: 'Internal note' }).click()
    const area = this.composer.getByRole('textbox', { name: 'Internal note' })
    await area.fill(text)
    await area.press('Enter')
    await expect(this.messages.getByText(text)).toBeVisible()
  }

  async transferTo(colleague: string, reason: string) {
    await this.move('Transfer')
    const dialog = this.page.getByRole('dialog', { name: 'Transfer the conversation' })
    await dialog.getByRole('option', { name: colleague }).click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await dialog.getByRole('button', { name: 'Transfer' }).click()
    await expect(dialog).toBeHidden()
  }

  async returnToBot() {
    await this.move('Return to the bot')
    await expect(this.holder).toContainText('The bot answers')
  }

  async resolve() {
    await this.move('Resolve')
    await expect(this.holder).toContainText('Resolved, nobody answers')
  }

  /** What could not be done, and why. */
  problem(words: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words })
  }

  /** What passes by: "Transferred to Emma Wilson." */
  notice(words: string | RegExp): Locator {
    return this.page.getByRole('alertdialog').filter({ hasText: words })
  }
}
