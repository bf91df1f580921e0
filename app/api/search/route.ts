import { searchQuery } from '#lib/search/input.ts'
import { search } from '#lib/search/search.ts'
import { handle } from '../handle.ts'

export const GET = handle({ input: searchQuery, run: ({ input }) => search(input) })
