/** What a verification can find. Positions count the lines of one chain from 1. Safe for the browser. */
export type Finding =
  /** A line does not say what it said when it was written. */
  | { kind: 'altered'; chain: string; position: number; entryId: string }
  /** A line does not follow the one before it: one of the two was put in place of another. */
  | { kind: 'unlinked'; chain: string; position: number; entryId: string }
  /** A line stands where another stands. */
  | { kind: 'inserted'; chain: string; position: number; entryId: string }
  /** Lines are missing between others. */
  | { kind: 'removed'; chain: string; from: number; to: number }
  /** Lines are missing at the end, which the anchor remembers. */
  | { kind: 'cut-off'; chain: string; from: number; to: number; anchor: number }
  /** All of a chain is missing. */
  | { kind: 'gone'; chain: string; to: number; anchor: number }
  /** A chain is whole in itself and is not the one that was anchored. */
  | { kind: 'rewritten'; chain: string; position: number; anchor: number }
  | { kind: 'anchor-altered'; anchor: number }
  | { kind: 'anchor-unlinked'; anchor: number }
  | { kind: 'anchored-heads-altered'; anchor: number }
  | { kind: 'anchors-removed'; from: number; to: number }
  /** An anchor that was seen before, here or outside, is not there any more or is another. */
  | { kind: 'anchor-replaced'; anchor: number }
  /** What refuses changes does not: the next one would go unrefused. */
  | { kind: 'guard-off'; table: string; trigger: string }

/** The conversation a chain is about; null for those of Pages, people and the desk. */
export const conversationOf = (chain: string): string | null =>
  chain.startsWith('conversation:') ? chain.slice('conversation:'.length) : null
