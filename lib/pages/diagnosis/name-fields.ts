import type { Finding } from './finding.ts'

/**
 * What a finding names, with the fields of a subscription in words: "carts sent from the Page’s shop (send_cart)". What is no field
 * of ours (an address, a permission) stays as it is. `words`: fields.{en,fr}.json. Safe for the browser.
 */
export function nameFields({ check, seen }: Finding, words: Record<string, string>): Finding['seen'] {
  if (!seen.names || (check !== 'app-subscription' && check !== 'page-subscription')) return seen
  const named = seen.names.split(', ').map((name) => (words[name] ? `${words[name]} (${name})` : name))
  return { ...seen, names: named.join(', ') }
}
