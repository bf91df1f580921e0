import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, row } from './csv.ts'

test.each([
  ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
  ['+33 1 23 45', `"'+33 1 23 45"`],
  ['-2+3', `"'-2+3"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['  =1', `"'  =1"`],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r=1"`],
  ['＝1', `"'＝1"`],
  ['\u00a0=1', `"'\u00a0=1"`],
  ['L’été, "oui"', '"L’été, ""oui"""'],
  ['a=b', '"a=b"'],
  [null, '""'],
  [-5, '"-5"'],
])('%j stands in a cell as %s', (value, text) => {
  expect(cell(value)).toBe(text)
})

test('no text becomes a formula, and every row reads back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
      const cells = readBack(row(values))
      for (const each of cells) expect(each).not.toMatch(/^\s*[=+\-@]/)
      expect(cells.map((each, i) => (each === values[i] ? each : each.slice(1)))).toEqual(values)
    }),
    { numRuns: 2_000 },
  )
})

/** As RFC 4180 says. */
function readBack(text: string): string[] {
  expect(text.endsWith('"\r\n')).toBe(true)
  return [...text.matchAll(/"((?:[^"]|"")*)"[,\r]/g)].map(([, quoted]) => (quoted ?? '').replaceAll('""', '"'))
}
