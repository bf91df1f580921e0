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

/** From here on, in percent of what Messenger allows, the desk slows down: a second more for each percent. */
const nearlyAll = 95

/** How long to be silent of one's own accord, before Messenger refuses; null while there is room. */
export function slowSeconds(headers: Headers): number | null {
  const given = [headers['x-app-usage'], headers['x-business-use-case-usage']].flatMap(percentages)
  const most = Math.max(0, ...given)
  return most >= nearlyAll ? Math.min(most, 100) - nearlyAll + 1 : null
}

const counted = ['call_count', 'total_time', 'total_cputime']

function percentages(header: Headers[string]): number[] {
  const read = [...usages(header), ...own(header)].map(asObject)
  return read.flatMap((usage) => counted.map((name) => Number(usage?.[name]))).filter((percent) => percent >= 0)
}

/** What an app used of its own stands in one object, what it used for a business in a list under the business's id. */
function own(header: Headers[string]): unknown[] {
  if (typeof header !== 'string') return []
  try {
    return [parseJson(header)]
  } catch {
    // As below.
    return []
  }
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
