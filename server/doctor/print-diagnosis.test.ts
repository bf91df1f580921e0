import { expect, test } from 'vitest'
import { checks, type Finding } from '#lib/pages/diagnosis/finding.ts'
import { printDiagnosis } from './print-diagnosis.ts'

const page = { id: '900', name: 'Colis Express', isDisconnected: false, isLetGo: false, lastWebhookAt: null }
const print = (finding: Partial<Finding>, language: 'en' | 'fr' = 'en') =>
  printDiagnosis(
    {
      page,
      examinedAt: null,
      findings: [{ check: 'token', condition: 'well', probe: 'read-again', seen: {}, ...finding }],
      gaps: [],
    },
    language,
  )

test('what is well is a line, and what is not says where and how to repair it', () => {
  expect(print({})).toBe(
    'Colis Express (900)\n  ✓ Tokens: Messenger accepts the Page’s tokens, and none of them ends soon.\n',
  )
  const broken = print({ condition: 'broken', seen: { role: 'bot', code: '190/460' } })
  expect(broken).toContain('✗ Tokens: Messenger refuses the token of the bot app (190/460).')
  expect(broken).toContain('→ developers.facebook.com')
  expect(broken).toContain('1. Generate a new token')
})

test.each(['en', 'fr'] as const)('every check has its sentences in %s', (language) => {
  for (const check of checks) {
    const printed = print({ check, condition: 'well' }, language)
    expect(printed.split('\n')[1], check).toMatch(/^ {2}✓ .+: .{12,}/)
  }
})
