const text =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="searchbox"]'
const notText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])
/** Places that give letters a meaning of their own: type-ahead in lists of choices, and everything a dialog asks first. */
const ownKeys =
  '[data-keeps-keys], [role="listbox"], [role="menu"], [role="grid"], [role="tree"], [role="dialog"], [role="alertdialog"]'

const isTextInput = (element: Element) => element instanceof HTMLInputElement && !notText.has(element.type)

/** Whether letters typed here are somebody's text or another widget's keys, and therefore no shortcuts. */
export function keepsItsKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return isTextInput(target) || target.closest(text) !== null || target.closest(ownKeys) !== null
}

/** Enter and Space on a button or a link press it; they mean nothing else there. */
export const pressesItself = (target: EventTarget | null, key: string): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('a[href], button, summary, [role="button"]') !== null
