import { randomInt } from 'node:crypto'
import { test as base, expect, type Page } from '@playwright/test'
import { people } from '#prisma/demonstration/people.ts'
import { Customer, simulate } from './customer.ts'
import { Desk } from './desk.ts'
import { Phone } from './phone.ts'
import { Troubles } from './troubles.ts'

type PageOptions = { locale?: 'en-GB' | 'fr-FR' }

type Fixtures = {
  /** A page of a browser of its own; at the end it must have had no error and be accessible. */
  newPage: (options?: PageOptions) => Promise<Page>
  troublesOf: (page: Page) => Troubles
  /** Somebody new on Messenger, whose name nobody else has. */
  customer: (firstName: string, locale?: 'fr_FR' | 'en_GB') => Promise<Customer>
  phone: (customer: Customer) => Promise<Phone>
  /** Somebody of the demonstration, signed in in a browser of their own. */
  desk: (key: string, options?: PageOptions) => Promise<Desk>
  simulator: Simulator
}

/** What a journey may disturb in Messenger. */
type Simulator = {
  /** Put right after the journey. */
  fault: (fault: unknown) => Promise<unknown>
  /** For everybody and for good: time does not run backwards, so journeys that need it are told last (later.spec.ts). */
  advanceClock: (by: { days?: number; hours?: number }) => Promise<unknown>
  mend: () => Promise<unknown>
}

export const test = base.extend<Fixtures & { watched: Map<Page, Troubles> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from this pattern what a fixture needs.
  baseURL: async ({}, use) => use(process.env.DESK_URL),

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  watched: async ({}, use) => use(new Map()),

  newPage: async ({ browser, watched }, use, testInfo) => {
    await use(async (options = {}) => {
      const page = await (await browser.newContext(options)).newPage()
      watched.set(page, new Troubles(page))
      return page
    })
    const hasFailed = testInfo.errors.length > 0
    if (!hasFailed) for (const troubles of watched.values()) await troubles.mustBeNone()
    for (const page of watched.keys()) await page.context().close()
  },

  troublesOf: async ({ watched }, use) => {
    await use((page) => {
      const troubles = watched.get(page)
      if (!troubles) throw new Error('Only a page of the fixtures is watched')
      return troubles
    })
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  customer: async ({}, use) => {
    await use((firstName, locale) => Customer.arrives(`${firstName} ${familyName()}`, locale))
  },

  phone: async ({ newPage }, use) => {
    await use(async (customer) => {
      const phone = new Phone(await newPage(), customer)
      await phone.show(customer)
      return phone
    })
  },

  desk: async ({ newPage }, use) => {
    await use(async (key, options) => {
      const person = people.find((each) => each.key === key)
      if (!person) throw new Error(`Nobody in the demonstration is called ${key}`)
      const desk = new Desk(await newPage(options), person)
      await desk.signIn()
      return desk
    })
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  simulator: async ({}, use) => {
    await use({
      fault: (fault) => simulate('POST', 'faults', fault),
      advanceClock: ({ days = 0, hours = 0 }) =>
        simulate('POST', 'clock', { advanceSeconds: (days * 24 + hours) * 3_600 }),
      mend: () => simulate('DELETE', 'faults'),
    })
    await simulate('DELETE', 'faults')
  },
})

export { expect }

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've', 'zi', 'co', 'ju', 'la']

/** A desk that is used again for many runs still knows the customers of the earlier ones. */
function familyName(): string {
  const name = Array.from({ length: 5 }, () => syllables[randomInt(syllables.length)]).join('')
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}
