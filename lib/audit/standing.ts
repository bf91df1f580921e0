import type { Finding } from './chain/finding.ts'

/** Whether the record can be believed, as far as is known. Safe for the browser. */
export type RecordStanding = {
  /** `unverified`: nobody has looked yet. */
  state: 'intact' | 'broken' | 'unverified'
  /** When it was last read as a whole, and since when every reading found it whole. */
  verifiedAt: string | null
  intactSince: string | null
  entries: number
  lastAnchor: { number: number; hash: string } | null
  findings: number
  /** The first of them. */
  firstFindings: Finding[]
  /** The desk runs as a role that could not alter the record if it wanted to. */
  isProtected: boolean
}
