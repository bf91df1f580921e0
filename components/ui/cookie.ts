const yearInSeconds = 31_536_000

/** Remembers a preference of this browser where the server can read it before it paints. Never a secret. */
export function rememberPreference(name: string, value: string) {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: cookieStore exists only in secure contexts, and a desk may run on plain http inside a company.
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${yearInSeconds}; SameSite=Lax${secure}`
}

/** What this browser remembers under that name; nothing on the server. */
export function recallPreference(name: string): string | undefined {
  if (typeof document === 'undefined') return
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found && decodeURIComponent(found.slice(name.length + 1))
}
