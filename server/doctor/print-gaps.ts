import { createFormatter, createTranslator } from 'next-intl'
import failuresEnglish from '#lib/audit/failures.en.json' with { type: 'json' }
import failuresFrench from '#lib/audit/failures.fr.json' with { type: 'json' }
import type { Gap } from '#lib/pages/gaps/gap.ts'
import { gapInWords, hasLeft, spanFormat } from '#lib/pages/gaps/gap-in-words.ts'
import english from '#lib/pages/gaps/words.en.json' with { type: 'json' }
import french from '#lib/pages/gaps/words.fr.json' with { type: 'json' }

const words = {
  en: { ...english, failures: failuresEnglish },
  fr: { ...french, failures: failuresFrench },
}

/** When the desk may have missed something, and what cannot be found of it, as the page says it under its findings. */
export function printGaps(gaps: readonly Gap[], language: 'en' | 'fr'): string[] {
  const { title, none } = words[language]
  if (gaps.length === 0) return [`  ✓ ${title}: ${none}`]
  return [`  ${title}`, ...gaps.flatMap((gap) => printGap(gap, language))]
}

function printGap(gap: Gap, language: 'en' | 'fr'): string[] {
  const t = createTranslator({ locale: language, messages: words[language] })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const format = createFormatter({ locale: language, timeZone })
  const result = gapInWords(gap, (sentence, counts) => t(`states.${sentence}`, counts), failureOf(gap, language))
  const reason = t(`reasons.${gap.reason}`, { name: gap.askedBy ?? 'none' })
  const span = format.dateTimeRange(new Date(gap.from), new Date(gap.until), spanFormat)
  return [`  ${markOf(gap)} ${result}`, `      ${reason} · ${span}`]
}

function markOf(gap: Gap): string {
  if (gap.state === 'failed') return '✗'
  if (gap.state !== 'done') return '…'
  return hasLeft(gap) ? '!' : '✓'
}

function failureOf({ failure }: Gap, language: 'en' | 'fr'): string {
  const said: Record<string, string> = words[language].failures
  const code = failure ?? 'bad-request'
  return said[code] ?? (said.other ?? '').replace('{code}', code)
}
