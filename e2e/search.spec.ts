import { expect, test } from './fixtures.ts'

test('what was said is found by a word without its accent, and the conversation opens at it', async ({
  customer,
  desk,
}) => {
  const léa = await customer('Léa')
  const word = `zéphyr${léa.psid.slice(-6)}`
  await léa.says(`Ma référence est ${word}`)
  await léa.says('je veux parler à quelqu’un')
  const camille = await desk('camille')
  const { page } = camille
  await camille.goTo('/inbox')
  await page.keyboard.press('/')
  await page.getByRole('textbox', { name: 'Search messages, notes and names' }).fill(word.replace('é', 'e'))
  const hit = page.getByRole('link', { name: léa.name })
  await expect(hit).toHaveCount(1)
  await expect(hit).toContainText(word)
  await hit.click()
  await expect(page.getByRole('heading', { name: léa.name, level: 2 })).toBeVisible()
  await expect(camille.said(léa.name, word)).toBeInViewport()
})
