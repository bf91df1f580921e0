import { type AuditQuery, auditQuery } from '#lib/audit/input.ts'
import { listEntries } from '#lib/audit/list-entries.ts'
import { handle } from '../handle.ts'

export const GET = handle<AuditQuery>({
  input: auditQuery,
  permission: 'read-audit',
  run: ({ input }) => listEntries(input),
})
