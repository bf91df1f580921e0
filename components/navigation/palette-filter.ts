import { defaultFilter } from 'cmdk'

const plain = (text: string) => text.normalize('NFD').replace(/\p{Mark}/gu, '')

/** Ranks an action by its words, so that "resoudre" finds "Résoudre"; its id says nothing to a person and is left out. */
export function rankAction(_id: string, typed: string, words: string[] = []): number {
  const [label = '', ...others] = words.map(plain)
  return defaultFilter(label, plain(typed), others)
}
