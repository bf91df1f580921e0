import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { waitingJobs } from '#lib/testing/scene.ts'
import { newCustomer, pageId, says } from '#server/webhook/testing/simulated-page.ts'
import { answerWithBot } from './answer-with-bot.ts'
import { processEvents } from './process-events.ts'

test('a new desk, whose bot was given no answers yet, brings every customer to a person at the first try', async () => {
  const psid = await newCustomer({ locale: 'fr_FR' })
  await says(psid, { text: 'Où est mon colis ?' })
  await expect.poll(() => db().webhookEvent.count({ where: { psid } }), { timeout: 10_000 }).toBe(2)
  await processEvents({ pageId, psid })
  const { payload } = (await waitingJobs()).find(({ task }) => task === 'answer-with-bot') ?? {}
  const { conversationId = '', messageId = '' } = payload ?? {}
  await answerWithBot({ conversationId, messageId }, { job: { attempts: 1 } })
  const conversation = await db().conversation.findFirstOrThrow({ where: { id: conversationId } })
  expect(conversation.holder).toBe('waiting')
  const said = await db().message.findFirst({ where: { conversationId, author: 'bot' } })
  expect(said?.text).toContain('Je vous mets en relation')
})
