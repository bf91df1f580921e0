/** Bytes in the unit that a person reads, for Intl's `style: 'unit'`. */
export function inUnits(byteSize: number): { value: number; unit: 'byte' | 'kilobyte' | 'megabyte' } {
  if (byteSize < 1_000) return { value: byteSize, unit: 'byte' }
  if (byteSize < 1_000_000) return { value: byteSize / 1_000, unit: 'kilobyte' }
  return { value: byteSize / 1_000_000, unit: 'megabyte' }
}
