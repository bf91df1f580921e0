import { db } from '#lib/db.ts'
import type { AnswerPhrase, Answer as Row } from '#prisma/generated/client.ts'
import type { Answer, AnswerReply, InBothLanguages } from './answer.ts'

/** Everything the bot can say, in the order of their keys. */
export async function listAnswers(): Promise<Answer[]> {
  const rows = await db().answer.findMany({
    where: { active: true },
    include: { phrases: { orderBy: { text: 'asc' } } },
    orderBy: { key: 'asc' },
  })
  return rows.map(presentAnswer)
}

/** By keys, in the order asked; keys that are gone are left out. */
export async function getAnswers(keys: string[]): Promise<Answer[]> {
  const rows = await db().answer.findMany({ where: { key: { in: keys }, active: true }, include: { phrases: true } })
  const found = new Map(rows.map((row) => [row.key, presentAnswer(row)]))
  return keys.flatMap((key) => found.get(key) ?? [])
}

function presentAnswer({ key, title, reply, phrases, active }: Row & { phrases: AnswerPhrase[] }): Answer {
  const inLanguage = (lang: string) => phrases.filter((phrase) => phrase.lang === lang).map(({ text }) => text)
  return {
    key,
    title: title as InBothLanguages,
    reply: reply as unknown as AnswerReply,
    phrases: { en: inLanguage('en'), fr: inLanguage('fr') },
    isActive: active,
  }
}
