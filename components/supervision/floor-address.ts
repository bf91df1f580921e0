/** Whose conversations the floor shows, as the address says it: nobody named is the queue. */
export const personParameter = 'person'

export const floorAddress = (personId: string | null): string =>
  personId === null ? '/supervision' : `/supervision?${new URLSearchParams({ [personParameter]: personId })}`
