import type { Records } from '../records/record.ts'
import { findAuditBreaks } from './find-audit-breaks.ts'
import { findDuplicated } from './find-duplicated.ts'
import { findLate } from './find-late.ts'
import { findLost } from './find-lost.ts'
import { findStuck } from './find-stuck.ts'
import { findTwoAnswerers } from './find-two-answerers.ts'
import { findWithoutControl } from './find-without-control.ts'
import type { Violation } from './violation.ts'

/** Compares the three records and names every promise that was broken. Pure. */
export const judge = (records: Records): Violation[] =>
  [findLost, findDuplicated, findTwoAnswerers, findWithoutControl, findStuck, findLate, findAuditBreaks].flatMap(
    (find) => find(records),
  )
