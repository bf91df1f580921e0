import { asList, asObject, parseJson } from './json.ts'

type Headers = Record<string, string | string[] | undefined>

/** How long Messenger asks us to be silent, when its headers say so. */
export function pauseSeconds(headers: Headers): number | null {
  const seconds = Number(headers['retry-after'])
  if (seconds > 0) return seconds
  const minutes = usages(headers['x-business-use-case-usage'])
    .map((usage) => Number(asObject(usage)?.estimated_time_to_regain_access))
    .filter((value) => value > 0)
  return minutes.length > 0 ? Math.max(...minutes) * 60 : null
}

function usages(header: Headers[string]): unknown[] {
  if (typeof header !== 'string') return []
  try {
    return Object.values(asObject(parseJson(header)) ?? {}).flatMap(asList)
  } catch {
    // A header in a form nobody described: the default pause serves.
    return []
  }
}
