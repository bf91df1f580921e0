import '#lib/testing/database.ts'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import { statementsOf } from '#lib/testing/count-statements.ts'
import { makeConversation, makeMessage, minutesLater } from '#lib/testing/factories.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { listTurns } from './list-turns.ts'
import { totalsOf } from './read-knowledge.ts'
import { tryMessage } from './try-message.ts'
import type { Turn } from './turn.ts'

const reading = {
  lang: { code: 'fr', score: 1 },
  intents: [{ id: 'refund', confidence: 0.8 }],
  complaint: { score: 0.1, evidence: [] },
  human: { score: 0.2, evidence: [] },
}

async function makeTurn(conversationId: string, given: Partial<Prisma.BotTurnUncheckedCreateInput>) {
  const { id: messageId } = await makeMessage(conversationId, { text: 'Remboursez-moi' })
  const decided = { decision: 'answer', reason: 'confidence 0.80', answerKey: 'refund', reading, thresholds: {} }
  const facts = { id: newId(), conversationId, messageId, at: minutesLater(0), modelVersion: 'v', epoch: 1 }
  await db().botTurn.create({ data: { ...facts, ...decided, ...given } })
}

beforeAll(async () => {
  const conversationId = await makeConversation({ customerName: 'Inès' })
  for (let i = 0; i < 60; i++) await makeTurn(conversationId, { at: minutesLater(Math.floor(i / 2)) })
  const failed = { decision: 'hand-over', reason: 'bot-failed', answerKey: null, reading: { error: 'gone' } }
  await makeTurn(conversationId, { ...failed, at: minutesLater(90) })
})

async function all(): Promise<Turn[]> {
  const turns: Turn[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listTurns({ cursor: cursor ?? undefined })
    turns.push(...page.turns)
    cursor = page.next
  }
  return turns
}

test('decisions are read newest first, each once, also when two fall on the same moment', async () => {
  const turns = await all()
  expect(new Set(turns.map(({ id }) => id)).size).toBe(61)
  const times = turns.map(({ at }) => at)
  expect(times).toEqual([...times].sort().reverse())
  expect(await statementsOf(() => listTurns({}))).toHaveLength(1)
})

test('a decision says what was said, by whom, and the numbers it was made by', async () => {
  const [failed, answered] = await all()
  expect(answered).toMatchObject({
    said: 'Remboursez-moi',
    conversation: { customerName: 'Inès' },
    answer: { key: 'refund', title: null },
    reading: { language: 'fr', confidence: 0.8, complaint: 0.1, human: 0.2 },
  })
  expect(failed).toMatchObject({ decision: 'hand-over', reason: 'bot-failed', answer: null, reading: null })
})

test('before the bot has learnt anything there is nothing to try', async () => {
  await expect(tryMessage({ text: 'Bonjour' })).rejects.toMatchObject({ code: 'not-found' })
})

test('every phrase counts the same in how often answers were found again', () => {
  const report = [
    { id: 'a', phrases: 30, accuracy: 1, confusedWith: null },
    { id: 'b', phrases: 10, accuracy: 0.2, confusedWith: 'a' },
  ]
  expect(totalsOf(report)).toEqual({ answers: 2, phrases: 40, accuracy: 0.8 })
  expect(totalsOf([])).toEqual({ answers: 0, phrases: 0, accuracy: 0 })
})
