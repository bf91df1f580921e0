import { expect, test } from 'vitest'
import { failureCodes } from '#lib/outgoing-message.ts'
import { type Gap, gapReasons } from '#lib/pages/gaps/gap.ts'
import { printDiagnosis } from './print-diagnosis.ts'
import { printGaps } from './print-gaps.ts'

const gap = (more: Partial<Gap>): Gap => ({
  ...{
    id: 'g',
    from: '2026-11-25T14:02:00.000Z',
    until: '2026-11-25T14:31:00.000Z',
    noticedAt: '2026-11-25T14:31:00.000Z',
  },
  ...{ reason: 'away', askedBy: null, state: 'done', lookedAt: 4, found: 0, unreadable: 0, cutShort: 0 },
  ...{ finishedAt: '2026-11-25T14:32:00.000Z', failure: null, ...more },
})
const print = (more: Partial<Gap>, language: 'en' | 'fr' = 'en') => printGaps([gap(more)], language)

test('what is being looked for is told as open, with its span and why', () => {
  const [title, waiting, span] = print({ state: 'waiting', finishedAt: null })
  expect([title, waiting]).toEqual(['  Missed messages', '  … Begins in a moment'])
  expect(span).toMatch(/^ {6}Relais did not hear · .*25 Nov|Nov 25/)
  expect(print({ state: 'running', lookedAt: 1 })[1]).toBe('  … Asking Messenger… 1 conversation so far')
})

test('what cannot be filled stands out, and says what somebody can do', () => {
  expect(print({ state: 'failed', failure: 'permission-missing' })[1]).toBe(
    '  ✗ Messenger does not show it: Our Messenger app lacks a permission. An administrator can grant it.',
  )
  expect(print({ found: 3, unreadable: 2 })[1]).toBe(
    '  ! 3 messages found and put in their place · 2 can only be read in Messenger',
  )
  const isLong =
    '1 conversation is longer than Relais looks through: read what is older in the Page’s inbox. The record says which one'
  expect(print({ found: 1, cutShort: 1 })[1]).toBe(`  ! 1 message found and put in its place · ${isLong}`)
  expect(print({ cutShort: 1 })[1], 'nobody can say that nothing was missing').toBe(`  ! ${isLong}`)
})

test('what was found, or was not missing, is well', () => {
  expect(print({})[1]).toBe('  ✓ Nothing was missing')
  expect(print({ found: 1 }, 'fr')[1]).toBe('  ✓ 1 message retrouvé et remis à sa place')
  expect(print({ reason: 'asked', askedBy: 'Léa Petit' }, 'fr')[2]).toContain('Recherche par Léa Petit')
})

test('every reason and every failure has its words in both languages', () => {
  for (const language of ['en', 'fr'] as const) {
    for (const reason of gapReasons) expect(print({ reason }, language)[2], reason).toMatch(/^ {6}\S.{6,} · /)
    for (const failure of [...failureCodes, 'never-heard-of'])
      expect(print({ state: 'failed', failure }, language)[1], failure).toMatch(/: \S.{10,}$/)
  }
})

test('they stand under the findings of a Page, and not under one that was let go', () => {
  const page = { id: '900', name: 'Colis Express', isDisconnected: false, isLetGo: false, lastWebhookAt: null }
  const diagnosis = { page, examinedAt: null, findings: [], gaps: [gap({ unreadable: 1 })] }
  expect(printDiagnosis(diagnosis, 'en')).toContain('  ! 1 message was missing and cannot be read\n')
  expect(printDiagnosis({ ...diagnosis, page: { ...page, isLetGo: true } }, 'en')).toBe('Colis Express (900)\n')
})
