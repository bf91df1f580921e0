import { randomUUID } from 'node:crypto'
import type { Language } from '#lib/actor.ts'
import { now } from '#lib/clock.ts'
import { type Tx, transact } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { type AnswerInput, answerInput, answersInput } from './input.ts'

/** Keeps an answer with exactly these phrases, and has the bot learn again. Throws zod's error when Messenger could not send it. */
export async function saveAnswer(given: AnswerInput): Promise<void> {
  const answer = answerInput.parse(given)
  await transact(async (tx) => {
    await write(tx, answer)
    await learnSoon(tx)
  })
}

/**
 * Makes these all that the bot can say: answers that are not among them are no longer given. Throws zod's error, and changes nothing, when
 * Messenger could not send one.
 */
export async function replaceAnswers(given: unknown): Promise<void> {
  const answers = answersInput.parse(given)
  await transact(async (tx) => {
    for (const answer of answers) await write(tx, answer)
    const keys = answers.map(({ key }) => key)
    await tx.answer.updateMany({
      where: { key: { notIn: keys }, active: true },
      data: { active: false, updatedAt: now() },
    })
    await learnSoon(tx)
  })
}

const learnSoon = (tx: Tx) => enqueue(tx, 'train-bot', {}, { key: 'train-bot', afterSeconds: 1 })

async function write(tx: Tx, { key, title, reply, phrases }: AnswerInput) {
  const at = now()
  const facts = { title, reply, active: true, updatedAt: at }
  const { id } = await tx.answer.upsert({
    where: { key },
    create: { id: randomUUID(), key, createdAt: at, ...facts },
    update: facts,
  })
  await replacePhrases(tx, id, phrases)
}

async function replacePhrases(tx: Tx, answerId: string, phrases: AnswerInput['phrases']) {
  await tx.answerPhrase.deleteMany({ where: { answerId } })
  const rows = (['en', 'fr'] as const satisfies Language[]).flatMap((lang) =>
    [...new Set(phrases[lang])].map((text) => ({ id: randomUUID(), answerId, lang, text })),
  )
  await tx.answerPhrase.createMany({ data: rows })
}
