/**
 * What a spreadsheet would take for a formula, also behind blanks and in the wide forms that some of them accept. Whatever a customer typed
 * may be in a cell; opening an export must never run it.
 */
const formula = /^[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** One cell, quoted; what begins like a formula is marked as text by an apostrophe, as spreadsheets do it themselves. */
export function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

export const row = (values: readonly (string | number | null)[]): string => `${values.map(cell).join(',')}\r\n`

/** Without it Excel reads accents as something else. */
export const byteOrderMark = '\ufeff'
