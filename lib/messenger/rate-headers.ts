import type { Response } from 'undici'
import { asList, asObject, parseJson } from './json.ts'

/** How long Messenger asks us to be silent, when its headers say so. */
export function pauseSeconds({ headers }: Pick<Response, 'headers'>): number | null {
  const seconds = Number(headers.get('retry-after'))
  if (seconds > 0) return seconds
  const minutes = usages(headers.get('x-business-use-case-usage'))
    .map((usage) => Number(asObject(usage)?.estimated_time_to_regain_access))
    .filter((value) => value > 0)
  return minutes.length > 0 ? Math.max(...minutes) * 60 : null
}

function usages(header: string | null): unknown[] {
  if (!header) return []
  try {
    return Object.values(asObject(parseJson(header)) ?? {}).flatMap(asList)
  } catch {
    // A header in a form nobody described: the default pause serves.
    return []
  }
}
