import type { AgentActor } from '#lib/actor.ts'
import type { KnownApp } from '#lib/apps/app.ts'
import { listApps } from '#lib/apps/list-apps.ts'
import { now } from '#lib/clock.ts'
import { pool, transact } from '#lib/db.ts'
import type { AuditExport, AuditQuery } from '../input.ts'
import { entriesFrom } from '../list-entries.ts'
import { entryJoins } from '../present-entry.ts'
import { record } from '../record.ts'
import { byteOrderMark } from './csv.ts'
import { csvHeader, csvRow, type ExportedFacts, exportedFields, jsonLine } from './exported-entry.ts'

const entriesAtOnce = 500

const formats = {
  csv: { contentType: 'text/csv; charset=utf-8', begin: byteOrderMark + csvHeader, write: csvRow },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', begin: '', write: jsonLine },
}

export type Exported = { name: string; contentType: string; pieces: AsyncGenerator<string> }

/**
 * What the record shows for these filters, newest first, as a file that is made while it is read: a page of entries in memory, and between
 * two pages nothing is held open. That somebody took it is in the record first, and is where the export ends.
 */
export async function exportRecord(agent: AgentActor, { format, ...query }: AuditExport): Promise<Exported> {
  const at = now()
  const before = await transact((tx) =>
    record(tx, { actor: agent, action: 'audit.exported', at, evidence: { format, ...query } }),
  )
  const apps = await listApps()
  const { contentType } = formats[format]
  const name = `relais-audit-${at.toISOString().slice(0, 16).replace(':', '')}Z.${format}`
  return { name, contentType, pieces: write({ format, query, before, apps }) }
}

type Asked = { format: AuditExport['format']; query: AuditQuery; before: string; apps: KnownApp[] }

async function* write({ format, query, before, apps }: Asked): AsyncGenerator<string> {
  const { begin, write: writeEntry } = formats[format]
  if (begin) yield begin
  let below: Edges['below']
  do {
    const entries = await readEntries(query, { before, below })
    if (entries.length > 0) yield entries.map((entry) => writeEntry(entry, apps)).join('')
    below = entries.length === entriesAtOnce ? entries.at(-1) : undefined
  } while (below)
}

type Edges = { before: string; below: Pick<ExportedFacts, 'at' | 'id'> | undefined }

async function readEntries(query: AuditQuery, { before, below }: Edges): Promise<ExportedFacts[]> {
  const { conditions, values, bind } = entriesFrom(query)
  conditions.push(`id < ${bind(before)}::bigint`)
  if (below) conditions.push(`(at, id) < (${bind(below.at)}::timestamptz, ${bind(below.id)}::bigint)`)
  const text = `SELECT jsonb_build_object(${exportedFields}) AS facts FROM (
      SELECT * FROM audit_entries WHERE ${conditions.join(' AND ')} ORDER BY at DESC, id DESC LIMIT ${entriesAtOnce}
    ) e ${entryJoins} ORDER BY e.at DESC, e.id DESC`
  const { rows } = await pool().query<{ facts: ExportedFacts }>(text, values)
  return rows.map(({ facts }) => facts)
}
