import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** One message whose handling is known: what a person would call it. */
export const handoverLabels = ['routine', 'human_request', 'complaint', 'chitchat', 'unknown'] as const

const handoverCase = z.object({
  text: z.string().min(1),
  lang: z.enum(['fr', 'en']).optional(),
  label: z.enum(handoverLabels),
})
const intentCase = z.object({ text: z.string().min(1), intent: z.string().nullable() })

export type HandoverCase = z.infer<typeof handoverCase>
export type IntentCase = z.infer<typeof intentCase>

/** The cases of one file, which all ask the same thing: hand over or not, or which intent. */
export function readCases(file: string): { handover: HandoverCase[]; intents: IntentCase[] } {
  const lines = readFileSync(file, 'utf8').split('\n')
  const cases = { handover: [] as HandoverCase[], intents: [] as IntentCase[] }
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = z.union([handoverCase, intentCase]).safeParse(parseLine(line))
    if (!parsed.success) throw new BadCase(`${file}, line ${at + 1}: expected {text, lang?, label} or {text, intent}`)
    if ('label' in parsed.data) cases.handover.push(parsed.data)
    else cases.intents.push(parsed.data)
  }
  return cases
}

export class BadCase extends Error {}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
