import { createHash, type Hash } from 'node:crypto'
import type { Finding } from './finding.ts'
import { beginningOfAnchors, sha256 } from './line-text.ts'

/** An anchor with one of its heads; an anchor of many heads comes many times in a row. */
export type AnchorLine = {
  number: number
  anchorText: string
  headsHash: string
  previousHash: string
  hash: string
  headText: string | null
}

export type KnownAnchor = { number: number; hash: string }

/** Checks the desk-wide chain of anchors and that each anchor's heads are those it was made of. Anchors come in their order. Pure. */
export class AnchorCheck {
  last: KnownAnchor = { number: 0, hash: beginningOfAnchors }
  private heads: { hash: Hash; expected: string; isFirst: boolean } | null = null
  private readonly known: Map<number, string>
  private readonly report: (finding: Finding) => void

  /** `known`: anchors that were seen earlier, or are kept outside. */
  constructor(report: (finding: Finding) => void, known: KnownAnchor[] = []) {
    this.report = report
    this.known = new Map(known.map(({ number, hash }) => [number, hash]))
  }

  line(line: AnchorLine) {
    if (line.number !== this.last.number) this.begin(line)
    if (!this.heads || line.headText === null) return
    this.heads.hash.update(this.heads.isFirst ? line.headText : `\n${line.headText}`)
    this.heads.isFirst = false
  }

  end() {
    this.endHeads()
    for (const number of this.known.keys()) this.report({ kind: 'anchor-replaced', anchor: number })
  }

  private begin({ number, hash, previousHash, headsHash, anchorText }: AnchorLine) {
    this.endHeads()
    const expected = this.last.number + 1
    if (number > expected) this.report({ kind: 'anchors-removed', from: expected, to: number - 1 })
    else if (previousHash !== this.last.hash) this.report({ kind: 'anchor-unlinked', anchor: number })
    if (sha256(anchorText) !== hash) this.report({ kind: 'anchor-altered', anchor: number })
    // What is left in `known` at the end was not met as it is known.
    if (this.known.get(number) === hash) this.known.delete(number)
    this.last = { number, hash }
    this.heads = { hash: createHash('sha256'), expected: headsHash, isFirst: true }
  }

  private endHeads() {
    const { heads } = this
    if (heads && heads.hash.digest('hex') !== heads.expected)
      this.report({ kind: 'anchored-heads-altered', anchor: this.last.number })
    this.heads = null
  }
}
