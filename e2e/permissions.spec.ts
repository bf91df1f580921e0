import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('what only a supervisor may see, an agent is neither offered nor given', async ({ desk }) => {
  const sofia = await desk('sofia')
  await sofia.goTo('/supervision')
  await expect(sofia.page.getByRole('heading', { name: 'Waiting for a person' })).toBeVisible()
  expect(await answersOf(sofia.page.request)).toEqual({ supervision: 200, audit: 200, assignments: 400 })

  const camille = await desk('camille')
  await camille.goTo('/inbox?view=all')
  const navigation = camille.page.getByRole('navigation', { name: 'Main navigation' })
  await expect(navigation.getByRole('link', { name: 'Inbox' })).toBeVisible()
  for (const name of ['Supervision', 'Audit', 'Settings'])
    await expect(navigation.getByRole('link', { name })).toHaveCount(0)
  expect(await answersOf(camille.page.request)).toEqual({ supervision: 403, audit: 403, assignments: 403 })
  for (const path of ['/audit', '/supervision']) {
    await camille.page.goto(path)
    await expect(camille.page.getByRole('heading', { name: 'This place is for supervisors' })).toBeVisible()
  }
})

test('an agent is offered no move on what a colleague holds, and the server refuses it', async ({ customer, desk }) => {
  const uma = await customer('Uma', 'en_GB')
  await uma.says('I want to talk to a person')
  const [hugo, emma] = [await desk('hugo'), await desk('emma')]
  await hugo.open(uma, 'waiting')
  await hugo.take()
  await emma.open(uma)
  await expect(emma.holder).toContainText('Hugo Martin answers')
  await expect(emma.holder.getByRole('button')).toHaveCount(0)
  const address = emma.page.url().match(/inbox\/([^?]+)/)?.[1]
  const refused = await emma.page.request.post(`/api/conversations/${address}/resolution`, { data: {} })
  expect(refused.ok()).toBe(false)
  await expect(hugo.holder).toContainText('You answer')
})

test('nobody who is not signed in is given anything', async ({ newPage }) => {
  const page = await newPage()
  for (const path of ['/api/conversations', '/api/agents', '/api/supervision', '/api/audit'])
    expect((await page.request.get(path)).status(), path).toBe(401)
  await page.goto('/supervision')
  await expect(page.getByRole('heading', { name: 'Sign in to Relais' })).toBeVisible()
})

async function answersOf(request: APIRequestContext) {
  const assigned = await request.post('/api/assignments', { data: {} })
  return {
    supervision: (await request.get('/api/supervision')).status(),
    audit: (await request.get('/api/audit')).status(),
    assignments: assigned.status(),
  }
}
