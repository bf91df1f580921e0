import type { Environment } from '#lib/env.ts'

/** Set by the web server from the connection itself, over whatever the client sent under this name. */
export const clientAddressHeader = 'x-relais-client-address'

/** Where a browser may come from. Away from production, and in the demonstration, also this machine's own names. */
export function trustedOrigins({ url, port, isProduction, simulatorUrl }: Environment): string[] {
  const origin = new URL(url).origin
  if (isProduction && !simulatorUrl) return [origin]
  return [...new Set([origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`])]
}
