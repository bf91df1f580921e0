import type { Page, Route } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('of two agents who claim at once, one holds the conversation and the other is told who was quicker', async ({
  customer,
  desk,
  troublesOf,
}) => {
  const max = await customer('Max', 'en_GB')
  await max.says('I want to talk to a person')
  const desks = [await desk('camille'), await desk('emma')]
  for (const each of desks) await each.open(max, 'waiting')

  const claims = desks.map(({ page }) => holdClaim(page))
  for (const { holder } of desks) await holder.getByRole('button', { name: 'Claim', exact: true }).click()
  const held = await Promise.all(claims)
  await Promise.all(held.map((claim) => claim.continue()))

  await expect.poll(async () => (await Promise.all(desks.map(isHolding))).filter(Boolean).length).toBe(1)
  const [first, second] = (await isHolding(desks[0])) ? desks : desks.toReversed()
  if (!first || !second) throw new Error('Two desks were opened')
  await first.answers()
  await expect(second.problem(`Someone was quicker: ${first.person.name} holds it now.`)).toBeVisible()
  await expect(second.holder).toContainText(`${first.person.name} answers`)
  await expect(second.composer).toContainText(`${first.person.name} is answering.`)
  troublesOf(second.page).expect(/status of 409.*\/assignment/, 'the lost claim was refused')
})

/** So that both claims have left their screens before the first one arrives. */
function holdClaim(page: Page): Promise<Route> {
  return new Promise((resolve) => page.route('**/assignment', resolve, { times: 1 }))
}

const isHolding = (desk?: { holder: { textContent: () => Promise<string | null> } }) =>
  desk?.holder.textContent().then((words) => words?.includes('You answer'))
