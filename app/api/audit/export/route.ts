import { exportRecord } from '#lib/audit/export/export-record.ts'
import { type AuditExport, auditExport } from '#lib/audit/input.ts'
import { handle } from '../../handle.ts'
import { serveDownload } from '../../serve-download.ts'

export const GET = handle<AuditExport>({
  input: auditExport,
  permission: 'read-audit',
  run: async ({ agent, input }) => serveDownload(await exportRecord(agent, input)),
})
