import { z } from 'zod'

/** What may be asked of the search. Safe for the browser. */
export const searchQuery = z.object({
  words: z.string().trim().min(1).max(200),
  cursor: z.string().min(1).optional(),
})
export type SearchQuery = z.output<typeof searchQuery>

/** One letter is in everything: a search begins with the second. */
export const isWorthSearching = (words: string): boolean => words.trim().length >= 2
