import '#lib/testing/database.ts'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { disconnectPage } from '#lib/pages/disconnect-page.ts'
import { control, pageId } from '#server/webhook/testing/simulated-page.ts'
import { connectPages } from './connect-pages.ts'

beforeEach(async () => {
  env().messenger.pages = [{ id: pageId, deskToken: 'EAA-desk', botToken: 'EAA-bot' }]
  await connectPages()
})

const page = () => db().page.findUniqueOrThrow({ where: { id: pageId } })

test('D31: a Page that should come back while Messenger is ill is asked about again, and goes on then', async () => {
  await disconnectPage(pageId, 'token-invalid')
  await control('faults', { graph: { path: pageId, status: 500, error: { code: 2, message: 'try later' }, times: 1 } })
  await expect(connectPages()).rejects.toThrow(pageId)
  expect(await page()).toMatchObject({ disconnectedReason: 'token-invalid' })
  await connectPages()
  expect(await page()).toMatchObject({ disconnectedAt: null })
})
