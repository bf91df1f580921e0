import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DetectorExample } from '../model/detectors.ts'
import type { Language } from '../understanding.ts'

/**
 * The sentences every desk starts with, written for it: complaints, wishes for a person, everything that sounds near
 * to them and is neither, routine questions of many trades, and plain talk. One sentence a line; a line that opens with # is a heading.
 */
export type Corpus = {
  wishes: (DetectorExample & { lang: Language })[]
  /** Plain talk that no desk's answers are about. */
  background: string[]
}

const languages: Language[] = ['fr', 'en']

export function readCorpus(): Corpus {
  const wishes = languages.flatMap((lang) => [
    ...linesOf(`complaints.${lang}.txt`).map((text) => ({ text, label: 'complaint' as const, lang })),
    ...linesOf(`human-requests.${lang}.txt`).map((text) => ({ text, label: 'human' as const, lang })),
    ...linesOf(`others.${lang}.txt`).map((text) => ({ text, label: 'other' as const, lang })),
    ...linesOf(`routine.${lang}.txt`).map((text) => ({ text, label: 'other' as const, lang })),
    ...linesOf(`background.${lang}.txt`).map((text) => ({ text, label: 'other' as const, lang })),
  ])
  return { wishes, background: languages.flatMap((lang) => linesOf(`background.${lang}.txt`)) }
}

function linesOf(name: string): string[] {
  return readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
