import { expect, test } from 'vitest'
import { previewOf } from './preview.ts'

test.each([
  ['words, without their line breaks', { text: ' Bonjour\n\nà tous ' }, 'Bonjour à tous'],
  ['a file by its name', { text: null, attachments: [{ type: 'file', name: 'reçu.pdf', title: null }] }, '📎 reçu.pdf'],
  [
    'a receipt by its first article',
    { text: null, content: { template: { type: 'receipt', elements: [{ title: 'Thé' }] } } },
    'Thé',
  ],
  [
    'feedback',
    { text: null, content: { act: { type: 'feedback', answers: [{ question: 'csat', score: '4' }] } } },
    '⭐ 4',
  ],
] as const)('in one line: %s', (_what, said, line) => {
  expect(previewOf(said as unknown as Parameters<typeof previewOf>[0])).toBe(line)
})

test('what is cut says so, and no emoji is cut in two', () => {
  const line = previewOf({ text: `${'x'.repeat(138)}😀😀😀` })
  expect(line).toBe(`${'x'.repeat(138)}😀…`)
  expect(previewOf({ text: 'x'.repeat(140) })).toBe('x'.repeat(140))
})
