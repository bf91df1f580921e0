import { expect, test } from 'vitest'
import { emptyDraft, isEmptyDraft, parseDraft } from './drafts.ts'

const file = { id: 'f1', name: 'plan.pdf', contentType: 'application/pdf', byteSize: 7 }
const offer = { kind: 'quick-replies', titles: ['Oui', ''] } as const
const quoted = { id: 'm1', name: 'Zoé', words: 'Où ?' }
const draft = { reply: 'Bonjour', note: '', quoted, files: [file], offer }

test('a draft comes back whole: words, note, quotation and files', () => {
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
})

test('what an older version or somebody else wrote is read as far as it is understood', () => {
  expect(parseDraft(JSON.stringify({ reply: 'Bonjour', note: 'vip' }))).toEqual({
    ...emptyDraft,
    reply: 'Bonjour',
    note: 'vip',
  })
  expect(parseDraft(JSON.stringify({ reply: 3, quoted: 'm1', files: [{ name: 'x' }, 7], offer: 'x' }))).toEqual(
    emptyDraft,
  )
  expect([parseDraft('{'), parseDraft('null'), parseDraft(null)]).toEqual([emptyDraft, emptyDraft, emptyDraft])
})

test('only a draft without anything in it is forgotten', () => {
  expect(isEmptyDraft(emptyDraft)).toBe(true)
  expect(
    [{ reply: ' ' }, { note: 'x' }, { quoted: draft.quoted }, { files: [file] }].some((part) =>
      isEmptyDraft({ ...emptyDraft, ...part }),
    ),
  ).toBe(false)
})
