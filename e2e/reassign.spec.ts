import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('a supervisor assigns several who wait to a colleague, who sees them come', async ({ customer, desk }) => {
  const waiting = [await customer('Ana', 'en_GB'), await customer('Bob', 'en_GB')]
  const emma = await desk('emma')
  await emma.goTo('/inbox?view=mine')
  for (const each of waiting) await each.says('I want to talk to a person')

  const james = await desk('james')
  await james.goTo('/supervision')
  const queue = james.page.getByRole('grid', { name: 'Waiting for a person' })
  for (const { name } of waiting) await queue.getByRole('row', { name }).press('Space')
  await james.page.getByRole('button', { name: 'Assign to…' }).click()
  await james.page.getByRole('menuitem', { name: 'Emma Wilson' }).click()
  const dialog = james.page.getByRole('dialog', { name: 'Assign 2 conversations to Emma Wilson' })
  await dialog.getByRole('button', { name: 'Speaks the customer’s language' }).click()
  await dialog.getByRole('button', { name: 'Assign 2' }).click()
  await expect(
    james.page.getByRole('status').filter({ hasText: '2 conversations assigned to Emma Wilson.' }),
  ).toBeVisible()

  for (const each of waiting) {
    await expect(queue.getByRole('row', { name: each.name })).toBeHidden()
    await expect(emma.row(each)).toBeVisible()
  }
  await emma.open(waiting[0] ?? (await customer('Nobody')), 'mine')
  await emma.answers()
  await expect(emma.step('James Carter transferred the conversation to you')).toContainText(
    'Speaks the customer’s language',
  )
})

test('a supervisor moves a conversation from one agent to another, and both see it at once', async ({
  customer,
  desk,
}) => {
  const ivy = await customer('Ivy', 'en_GB')
  await ivy.says('I want to talk to a person')
  const [camille, emma, james] = [await desk('camille'), await desk('emma'), await desk('james')]
  await camille.open(ivy, 'waiting')
  await camille.take()
  await emma.open(ivy)
  await james.open(ivy)
  await expect(james.holder).toContainText('Camille Laurent answers')

  await james.transferTo('Emma Wilson', 'Emma knows Ivy well')
  await expect(james.notice('Transferred to Emma Wilson.')).toBeVisible()
  await expect(camille.holder).toContainText('Emma Wilson answers')
  await expect(camille.writing).toBeHidden()
  await emma.answers()
  await expect(emma.step('James Carter transferred the conversation to you')).toContainText('Emma knows Ivy well')
  await emma.reply('Hello again, Ivy.')
  await ivy.hears('desk', 'Hello again, Ivy.')
})

test('a supervisor carries a conversation onto the name of a colleague, who holds it then', async ({
  customer,
  desk,
}) => {
  const fay = await customer('Fay', 'en_GB')
  await fay.says('I want to talk to a person')
  const emma = await desk('emma')
  await emma.open(fay, 'waiting')
  const james = await desk('james')
  await james.goTo('/supervision')
  const { page } = james
  await carry(page, page.getByRole('row', { name: fay.name }), page.getByRole('row', { name: 'Emma Wilson' }))
  const dialog = page.getByRole('dialog', { name: 'Assign 1 conversation to Emma Wilson' })
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Fay writes in English')
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await expect(dialog).toBeHidden()
  await emma.answers()
  await expect(emma.step(`${james.person.name} transferred the conversation to you`)).toContainText(
    'Fay writes in English',
  )
})

async function carry(page: Page, what: Locator, onto: Locator) {
  await what.hover()
  await page.mouse.down()
  await onto.hover()
  // A browser tells where something is carried to only when it moves there once more.
  await onto.hover({ position: { x: 40, y: 12 } })
  await page.mouse.up()
}
