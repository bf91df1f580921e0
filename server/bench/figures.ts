/** The bench measures; it judges nothing. Every figure stands beside a floor that was measured in the same run. */
export type Figures = { value: number } | { p50: number; p99: number }

export type Line = {
  what: string
  unit: 'per second' | 'ms' | 'MB'
  relais: Figures
  /** The least that the same machine needs for it; null where the line only takes the one above apart. */
  floor: Figures | null
  /** How many statements one of it sends to Postgres, where that is counted. */
  statements?: number
}

export type Measured = { name: string; title: string; floor: string; lines: Line[] }

export function percentiles(samples: number[]): { p50: number; p99: number } {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => {
    const sample = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
    if (sample === undefined) throw new Error('Nothing was measured')
    return sample
  }
  return { p50: at(0.5), p99: at(0.99) }
}

/** How many times the floor: above one is more of it, which is good for a rate and bad for a time. */
export function ratioOf({ relais, floor }: Pick<Line, 'relais' | 'floor'>): Figures | null {
  if (!floor) return null
  if ('value' in relais && 'value' in floor) return { value: relais.value / floor.value }
  if ('p50' in relais && 'p50' in floor) return { p50: relais.p50 / floor.p50, p99: relais.p99 / floor.p99 }
  throw new Error('A figure and its floor are not of one kind')
}
