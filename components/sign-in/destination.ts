/** The path somebody wanted before signing in, if it is one of ours: an address from outside must not lead away from the desk. */
export function destinationOf(wanted: string | string[] | undefined): string {
  if (typeof wanted !== 'string') return '/inbox'
  const here = 'http://desk.invalid'
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null
  return wanted.startsWith('/') && url?.origin === here ? `${url.pathname}${url.search}` : '/inbox'
}
