/** Something that the person who starts Relais can mend: shown as its sentence alone, without a stack. */
export class PlainError extends Error {}

export function explain(error: unknown): string {
  if (error instanceof PlainError || (error instanceof Error && error.name === 'EnvironmentError')) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
