import { type LedgerQuery, ledgerQuery } from '#lib/intake/input.ts'
import { readLedger } from '#lib/intake/read-ledger.ts'
import { handle } from '../handle.ts'

export const GET = handle<LedgerQuery>({
  input: ledgerQuery,
  permission: 'operate',
  run: ({ input }) => readLedger(input),
})
