import { demonstrationPassword } from '#prisma/demonstration/people.ts'
import { expect, test } from './fixtures.ts'

test('what was sent as the session ended goes after the next sign-in, and a draft is one in every tab', async ({
  customer,
  desk,
  troublesOf,
}) => {
  const rita = await customer('Rita', 'en_GB')
  await rita.says('I want to talk to a person')
  const ines = await desk('ines')
  const { page } = ines
  await ines.open(rita, 'waiting')
  await ines.take()

  await ines.writing.fill('I am looking')
  const other = await page.context().newPage()
  await other.goto(page.url())
  const there = other.getByRole('textbox', { name: /^Write to / })
  await expect(there).toHaveValue('I am looking')
  await there.fill('I am looking into it.')
  await expect(ines.writing).toHaveValue('I am looking into it.')
  await other.close()

  await page.request.post('/api/auth/sign-out', { data: {}, headers: { origin: process.env.DESK_URL ?? '' } })
  await ines.writing.press('Enter')
  await page.getByLabel('E-mail').fill(ines.person.email)
  await page.getByLabel('Password').fill(demonstrationPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(ines.said('You', 'I am looking into it.')).toHaveCount(1)
  await rita.hears('desk', 'I am looking into it.')
  await expect(ines.writing).toHaveValue('')
  troublesOf(page).expect(/401/, 'without a session nothing is taken')
})
