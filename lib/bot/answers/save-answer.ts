import { randomUUID } from 'node:crypto'
import type { Language } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { type AnswerInput, answerInput } from './input.ts'

/** Keeps an answer with exactly these phrases, and has the bot learn again. Throws zod's error when Messenger could not send it. */
export async function saveAnswer(given: AnswerInput): Promise<void> {
  const answer = answerInput.parse(given)
  const at = now()
  await transact(async (tx) => {
    const { key, title, reply } = answer
    const facts = { title, reply, active: true, updatedAt: at }
    const { id } = await tx.answer.upsert({
      where: { key },
      create: { id: randomUUID(), key, createdAt: at, ...facts },
      update: facts,
    })
    await replacePhrases(tx, id, answer.phrases)
    await enqueue(tx, 'train-bot', {}, { key: 'train-bot', afterSeconds: 1 })
  })
}

async function replacePhrases(tx: Tx, answerId: string, phrases: AnswerInput['phrases']) {
  await tx.answerPhrase.deleteMany({ where: { answerId } })
  const rows = (['en', 'fr'] as const satisfies Language[]).flatMap((lang) =>
    [...new Set(phrases[lang])].map((text) => ({ id: randomUUID(), answerId, lang, text })),
  )
  await tx.answerPhrase.createMany({ data: rows })
}
