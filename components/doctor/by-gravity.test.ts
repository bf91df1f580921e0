import { expect, test } from 'vitest'
import type { Condition, Diagnosis, Finding } from '#lib/pages/diagnosis/finding.ts'
import { byGravity, pagesByGravity } from './by-gravity.ts'

const finding = (check: Finding['check'], condition: Condition): Finding => ({
  check,
  condition,
  probe: 'read-again',
  seen: {},
})
const diagnosis = (name: string, ...found: Condition[]): Diagnosis => ({
  page: { id: name, name, isDisconnected: false, isLetGo: false, lastWebhookAt: null },
  examinedAt: null,
  findings: found.map((condition) => finding('token', condition)),
  gaps: [],
})

test('what is broken comes first, and equals keep the order of the set-up', () => {
  const findings = [
    finding('token', 'well'),
    finding('webhook', 'broken'),
    finding('routing', 'weak'),
    finding('policy', 'broken'),
  ]
  expect(byGravity(findings).map(({ check }) => check)).toEqual(['webhook', 'policy', 'routing', 'token'])
})

test('the Page with most broken comes first', () => {
  const pages = [diagnosis('B', 'well'), diagnosis('C', 'broken'), diagnosis('A', 'weak')]
  expect(pagesByGravity(pages).map(({ page }) => page.name)).toEqual(['C', 'A', 'B'])
})
