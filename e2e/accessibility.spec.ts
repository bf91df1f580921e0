import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './troubles.ts'

const desktop = { width: 1440, height: 900 }
const mobile = { width: 390, height: 844 }

type Look = { colorScheme: 'light' | 'dark'; rules: 'all' | 'colours' }

/** Words do not change colours nor colours words, so each language is looked at where the other one is not. */
const languages = [
  {
    locale: 'en-GB',
    inbox: 'Inbox',
    asks: 'I want to talk to a person',
    looks: [
      { colorScheme: 'light', rules: 'all' },
      { colorScheme: 'dark', rules: 'colours' },
    ],
  },
  {
    locale: 'fr-FR',
    inbox: 'Boîte de réception',
    asks: "je veux parler à quelqu'un",
    looks: [{ colorScheme: 'dark', rules: 'all' }],
  },
] as const

/** Called the same in both languages. */
const otherPlaces = ['Supervision', 'Audit', 'Bot']

const settings = ['alerts', 'pages', 'intake', 'intake?part=dead', 'intake?part=jobs']

for (const { locale, inbox, asks, looks } of languages)
  test(`every screen is accessible in ${locale}, ${looks.map((look) => look.colorScheme).join(' and ')}, on a desk and on a phone`, async ({
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
    await lookAt(page, looks)
    await page.getByRole('link', { name: nil.name }).click()
    await expect(page.getByRole('heading', { name: nil.name, level: 2 })).toBeVisible()
    await lookAt(page, looks)
    const replay = new URL(page.url()).pathname.replace('/inbox/', '/replay/')
    for (const place of otherPlaces) {
      await page.getByRole('navigation').getByRole('link', { name: place }).click()
      await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible()
      await lookAt(page, looks)
    }
    for (const path of [...settings.map((place) => `/settings/${place}`), replay]) {
      await sofia.goTo(path)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await lookAt(page, looks)
    }
  })

async function lookAt(page: Page, looks: readonly Look[]) {
  for (const size of [desktop, mobile]) {
    await page.setViewportSize(size)
    await expect
      .poll(() => widthOf(page), { message: 'nothing is wider than the screen' })
      .toBeLessThanOrEqual(size.width)
    for (const { colorScheme, rules } of looks) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, { where: `${page.url()}, ${size.width} wide, ${colorScheme}`, rules })
    }
  }
  await page.setViewportSize(desktop)
}

/** The frame hides what is too wide, so the content inside it is measured. */
const widthOf = (page: Page) =>
  page.getByRole('main').evaluate((main) => main.getBoundingClientRect().left + main.scrollWidth)
