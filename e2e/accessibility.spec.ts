import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './troubles.ts'

const desktop = { width: 1440, height: 900 }
const mobile = { width: 390, height: 844 }

const languages = [
  { locale: 'en-GB', inbox: 'Inbox', asks: 'I want to talk to a person' },
  { locale: 'fr-FR', inbox: 'Boîte de réception', asks: "je veux parler à quelqu'un" },
] as const

/** Called the same in both languages. */
const otherPlaces = ['Supervision', 'Audit', 'Bot']

for (const { locale, inbox, asks } of languages)
  test(`every screen is accessible in ${locale}, dark and light, on a desk and on a phone`, async ({
    customer,
    desk,
  }) => {
    test.slow()
    const nil = await customer('Nil', locale === 'fr-FR' ? 'fr_FR' : 'en_GB')
    await nil.says(asks)
    const sofia = await desk('sofia', { locale })
    const { page } = sofia
    await sofia.goTo('/inbox?view=all')
    await expect(page.getByRole('heading', { name: inbox, level: 1 })).toBeVisible()
    await inEveryLook(page)
    await page.getByRole('link', { name: nil.name }).click()
    await expect(page.getByRole('heading', { name: nil.name, level: 2 })).toBeVisible()
    await inEveryLook(page)
    for (const place of otherPlaces) {
      await page.getByRole('navigation').getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible()
      await inEveryLook(page)
    }
  })

async function inEveryLook(page: Page) {
  for (const size of [desktop, mobile]) {
    await page.setViewportSize(size)
    await expect
      .poll(() => widthOf(page), { message: 'nothing is wider than the screen' })
      .toBeLessThanOrEqual(size.width)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page, { where: `${page.url()}, ${size.width} wide, light` })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page, { where: `${page.url()}, ${size.width} wide, dark`, rules: 'colours' })
  }
  await page.setViewportSize(desktop)
}

/** The frame hides what is too wide, so the content inside it is measured. */
const widthOf = (page: Page) =>
  page.getByRole('main').evaluate((main) => main.getBoundingClientRect().left + main.scrollWidth)
