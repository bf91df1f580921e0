/**
 * Rules know the words that leave no doubt; the trained detector knows the rest. Patterns run over normalised text
 * ([a-z0 ] only, every number is 0), so they hold no accents, capitals or punctuation.
 */
export type Rule = { name: string; pattern: RegExp }

export type RuleBook = {
  /** Global patterns: what looks like a hit and is none ("pas mécontent", "robot pâtissier"): blanked out before any rule runs. */
  guards: RegExp[]
  complaint: Rule[]
  human: Rule[]
  /** Praise beside a failure or a wait is irony. */
  praise: RegExp
  failure: RegExp
}

export type Hit = { rule: string; words: string }

export function hitsOf(rules: Rule[], guarded: string): Hit[] {
  return rules.flatMap(({ name, pattern }) => {
    const words = pattern.exec(guarded)?.[0]
    return words === undefined ? [] : [{ rule: name, words: words.trim() }]
  })
}

export function guard(normalised: string, guards: RegExp[]): string {
  return guards.reduce((text, pattern) => text.replaceAll(pattern, '_'), normalised)
}

/** Praise counts only where it is not the failure's own word, and only when both stand in one message. */
export function isIronic(book: RuleBook, guarded: string): boolean {
  return book.praise.test(guarded) && book.failure.test(guarded)
}
