export type Density = 'comfortable' | 'compact'
export const rowHeights: Record<Density, number> = { comfortable: 72, compact: 52 }

export const readDensity = (value: string | undefined): Density => (value === 'compact' ? 'compact' : 'comfortable')
