import { expect, test } from 'vitest'
import { wantedFields } from '#lib/messenger/wanted-fields.ts'
import { checks, type Finding } from '#lib/pages/diagnosis/finding.ts'
import { printDiagnosis } from './print-diagnosis.ts'

const page = { id: '900', name: 'Colis Express', isDisconnected: false, isLetGo: false, lastWebhookAt: null }
const nothingMissed =
  '  ✓ Missed messages: Nothing was missed. After an absence Relais asks Messenger by itself what was said meanwhile.\n'
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
    `Colis Express (900)\n  ✓ Tokens: Messenger accepts the Page’s tokens, and none of them ends soon.\n${nothingMissed}`,
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

test('a field that is not subscribed is named by what people lose, and an address as it is', () => {
  const missing = { check: 'page-subscription', condition: 'weak', seen: { apps: '111', names: 'send_cart' } } as const
  expect(print(missing)).toContain('carts sent from the Page’s shop (send_cart).')
  expect(print(missing)).toContain('ask for its permission or feature under App Review')
  expect(print(missing, 'fr')).toContain('les paniers envoyés depuis la boutique de la Page (send_cart).')
  const elsewhere = { names: 'https://old.example', apps: 'https://desk.example' }
  expect(print({ check: 'app-subscription', condition: 'broken', seen: elsewhere })).toContain('(https://old.example)')
})

test('every field that is wanted has its words', () => {
  for (const names of wantedFields)
    for (const language of ['en', 'fr'] as const) {
      const printed = print({ check: 'page-subscription', condition: 'weak', seen: { names, apps: '1' } }, language)
      expect(printed, names).toContain(` (${names}).`)
    }
})
