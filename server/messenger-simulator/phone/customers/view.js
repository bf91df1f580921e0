// @ts-check

// Which customers are in view lives in the address: it survives a reload and can be sent to a colleague.
const parameter = 'customers'
const shownAtFirst = 3

/** @param {import('../api.js').Customer[]} customers @returns {string[]} */
export function customersInView(customers) {
  const asked = new URLSearchParams(location.search).get(parameter)
  if (asked === null) return customers.slice(-shownAtFirst).map(({ psid }) => psid)
  const known = new Set(customers.map(({ psid }) => psid))
  return asked.split(',').filter((psid) => known.has(psid))
}

/** @param {string[]} psids */
export function rememberView(psids) {
  history.replaceState(null, '', `?${parameter}=${psids.join(',')}`)
}
