/** Something that the person who starts Relais can mend: shown as its sentence alone, without a stack. */
export class PlainError extends Error {}

export function explain(error: unknown): string {
  if (error instanceof PlainError || (error instanceof Error && error.name === 'EnvironmentError')) return error.message
  return sentenceForDisk(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))
}

/** What the first start as root leaves to a second as somebody else, and a disk that is full. */
function sentenceForDisk(error: unknown): string | null {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException
  if (path && ['EACCES', 'EPERM', 'EROFS'].includes(code))
    return `${path} cannot be changed (${code}): start Relais as who owns it, or give yourself the right to.`
  if (code === 'ENOSPC') return `No space is left on the disk${path ? ` of ${path}` : ''}: make some, then start again.`
  return null
}
