import type { Finding } from './finding.ts'
import { beginningOf, sha256 } from './line-text.ts'

export type Line = {
  id: string
  chain: string
  position: number
  factsText: string
  factsHash: string
  lineText: string
  previousHash: string
  hash: string
  /** Its facts were taken away with a person; what it is itself still stands. */
  isErased: boolean
  /** It says that the facts of all lines before it were taken away. */
  erases: boolean
}

/** How far a chain had come when it was anchored. */
export type Head = { chain: string; position: number; hash: string; anchor: number }

/**
 * Checks every chain against itself and against the anchors. Lines and heads come in the order of chain and position, a head after the
 * line it names; nothing is kept but the last line. Pure.
 */
export class LineCheck {
  /** `unanchored`: lines that no anchor reaches yet. */
  readonly seen = { entries: 0, chains: 0, unanchored: 0 }
  private last = { chain: '', position: 0, hash: '' }
  private anchored = { chain: '', position: 0 }
  private missing: Head | null = null
  /** Lines without facts that no line explains yet. */
  private unexplained: { chain: string; position: number; entryId: string }[] = []
  private readonly report: (finding: Finding) => void

  constructor(report: (finding: Finding) => void) {
    this.report = report
  }

  line(line: Line) {
    this.seen.entries += 1
    if (line.chain !== this.last.chain) this.begin(line.chain)
    this.missing = null // what is missing before this line is seen by its position
    const { chain, position, id: entryId } = line
    const place = { chain, position, entryId }
    const expected = this.last.position + 1
    if (position < expected) return this.report({ kind: 'inserted', ...place })
    if (position > expected) this.report({ kind: 'removed', chain, from: expected, to: position - 1 })
    else if (line.previousHash !== this.last.hash) this.report({ kind: 'unlinked', ...place })
    if (!isAsWritten(line)) this.report({ kind: 'altered', ...place })
    else if (line.isErased) this.unexplained.push(place)
    else if (line.erases) this.unexplained = []
    this.last = { chain, position, hash: line.hash }
  }

  head(head: Head) {
    const { chain, position, anchor } = head
    if (this.missing && this.missing.chain !== chain) this.reportMissing()
    this.anchored = head
    if (this.last.chain !== chain || this.last.position < position) this.missing = head
    else if (this.last.position === position && this.last.hash !== head.hash)
      this.report({ kind: 'rewritten', chain, position, anchor })
  }

  end() {
    this.reportMissing()
    for (const place of this.unexplained.splice(0)) this.report({ kind: 'altered', ...place })
    const { chain, position } = this.last
    const reached = this.anchored.chain === chain ? this.anchored.position : 0
    this.seen.unanchored += Math.max(0, position - reached)
  }

  private begin(chain: string) {
    this.end()
    this.seen.chains += 1
    this.last = { chain, position: 0, hash: beginningOf(chain) }
  }

  private reportMissing() {
    if (!this.missing) return
    const { chain, position: to, anchor } = this.missing
    this.missing = null
    if (this.last.chain !== chain) this.report({ kind: 'gone', chain, to, anchor })
    else this.report({ kind: 'cut-off', chain, from: this.last.position + 1, to, anchor })
  }
}

const isAsWritten = ({ factsText, factsHash, lineText, hash, isErased }: Line) =>
  (isErased || sha256(factsText) === factsHash) && sha256(lineText) === hash
