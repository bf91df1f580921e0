import { expect, test } from 'vitest'
import { catalogues } from '#components/i18n/catalogue.ts'
import { failureCodes } from '#lib/outgoing-message.ts'
import { failureInWords } from './reason-words.ts'

const said = (key: string) => key
const wordsOf = said as unknown as Parameters<typeof failureInWords>[0]

test.each(failureCodes)('D30: %s is said in words an agent can read, in both languages', (code) => {
  expect(failureInWords(wordsOf, code)).toBe(`failures.${code}`)
  for (const { audit } of [catalogues.en, catalogues.fr])
    expect((audit.failures as Record<string, string>)[code]).toMatch(/^\p{Lu}.{10,}/u)
})

test('what nobody has words for is shown as its code', () => {
  expect(failureInWords(wordsOf, 'something-new')).toBe('failures.other')
})
