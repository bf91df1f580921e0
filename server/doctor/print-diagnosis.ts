import fieldsEnglish from '#lib/pages/diagnosis/fields.en.json' with { type: 'json' }
import fieldsFrench from '#lib/pages/diagnosis/fields.fr.json' with { type: 'json' }
import type { Condition, Diagnosis, Finding } from '#lib/pages/diagnosis/finding.ts'
import { nameFields } from '#lib/pages/diagnosis/name-fields.ts'
import english from '#lib/pages/diagnosis/words.en.json' with { type: 'json' }
import french from '#lib/pages/diagnosis/words.fr.json' with { type: 'json' }
import { printGaps } from './print-gaps.ts'

export type Words = { title: string; where: string; repair: Record<string, string> } & Partial<
  Record<Condition, string>
>

const words: Record<'en' | 'fr', Record<string, Words>> = { en: english, fr: french }
const fields = { en: fieldsEnglish, fr: fieldsFrench }
const marks: Record<Condition, string> = { broken: '✗', weak: '!', unknown: '?', well: '✓' }

/** One Page as a terminal shows it: every check in a line, the repair under what is not well, and what may have been missed. */
export function printDiagnosis({ page, findings, gaps }: Diagnosis, language: 'en' | 'fr'): string {
  const lines = findings.flatMap((finding) => printFinding(finding, language))
  // What a Page misses that somebody let go is not wanted.
  const missed = page.isLetGo ? [] : printGaps(gaps, language)
  return [`${page.name} (${page.id})`, ...lines, ...missed, ''].join('\n')
}

function printFinding(finding: Finding, language: 'en' | 'fr'): string[] {
  const { check, condition } = finding
  const said = words[language][check]
  if (!said) return []
  const line = `  ${marks[condition]} ${said.title}: ${fill(said[condition] ?? '', nameFields(finding, fields[language]))}`
  if (condition !== 'broken' && condition !== 'weak') return [line]
  const steps = Object.entries(said.repair).map(([step, text]) => `      ${step}. ${text}`)
  return [line, `      → ${said.where}`, ...steps]
}

const fill = (sentence: string, seen: Finding['seen']) => sentence.replace(/\{(\w+)\}/g, (_, name) => seen[name] ?? '—')
