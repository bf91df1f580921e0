/** Messenger gives hours from UTC, halves included; Intl takes them as a zone: "+05:30". */
export function zoneOfOffset(offsetHours: number): string {
  const minutes = Math.round(Math.abs(offsetHours) * 60)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${offsetHours < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
