import type { Finding } from './finding.ts'

const range = (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`)
const has = (from: number, to: number) => (from === to ? 'is' : 'are')

/** One finding as a sentence for a terminal and a log. */
export function describeFinding(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `${finding.chain}: line ${finding.position} (entry ${finding.entryId}) does not say what it said when it was written`
    case 'unlinked':
      return `${finding.chain}: line ${finding.position} (entry ${finding.entryId}) does not follow the line before it; one of the two was put there`
    case 'inserted':
      return `${finding.chain}: entry ${finding.entryId} was inserted at line ${finding.position}, where another stands`
    case 'removed':
      return `${finding.chain}: ${range(finding.from, finding.to)} ${has(finding.from, finding.to)} missing`
    case 'cut-off':
      return `${finding.chain}: the end is missing, ${range(finding.from, finding.to)}, which anchor ${finding.anchor} remembers`
    case 'gone':
      return `${finding.chain}: nothing is left of its ${finding.to} lines, which anchor ${finding.anchor} remembers`
    case 'rewritten':
      return `${finding.chain}: at line ${finding.position} it is not the chain that anchor ${finding.anchor} remembers; it was written anew`
    case 'anchor-altered':
      return `anchor ${finding.anchor} does not say what it said when it was made`
    case 'anchor-unlinked':
      return `anchor ${finding.anchor} does not follow the anchor before it`
    case 'anchored-heads-altered':
      return `what anchor ${finding.anchor} remembered was altered`
    case 'anchors-removed':
      return finding.from === finding.to
        ? `anchor ${finding.from} is missing`
        : `anchors ${finding.from} to ${finding.to} are missing`
    case 'anchor-replaced':
      return `anchor ${finding.anchor} is not the one that was known; the record was rewritten as a whole`
    case 'guard-off':
      return `${finding.table}: the guard ${finding.trigger} is off`
  }
}
