import type { KnownAnswer } from '#lib/bot/knowledge.ts'

/** As people type: without accents and case. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Answers whose title, key, reply or phrases hold these words. */
export function findAnswers(answers: readonly KnownAnswer[], words: string): KnownAnswer[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return [...answers]
  return answers.filter(({ key, title, reply, phrases }) => {
    const text = plain([key, title.en, title.fr, reply.text.en, reply.text.fr, ...phrases.en, ...phrases.fr].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}
