import { demonstrationPassword } from '#prisma/demonstration/people.ts'
import { expect, test } from './fixtures.ts'

test('a wrong password is refused in one sentence and what was typed stays', async ({ newPage, troublesOf }) => {
  const page = await newPage()
  await page.goto('/inbox')
  await expect(page).toHaveURL(/\/sign-in/)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('camille@colibri.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('camille@colibri.example')
  troublesOf(page).expect(/status of 401/, 'the sign-in was refused')
})

test('somebody signs in, comes to where they wanted to go, and signs out', async ({ newPage }) => {
  const page = await newPage()
  await page.goto('/inbox?view=waiting')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('camille@colibri.example')
  await page.getByRole('textbox', { name: 'Password' }).fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible()
  await expect(page).toHaveURL(/\/inbox\?view=waiting/)
  await page.getByRole('button', { name: 'Your menu, Camille Laurent' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in to Relais' })).toBeVisible()
})
