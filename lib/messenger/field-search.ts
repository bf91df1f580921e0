import { dispensableFields, indispensableFields } from './wanted-fields.ts'

/**
 * Messenger refuses a whole subscription for one field, says which in a text in anybody's language, and keeps what was
 * subscribed before. So what may be had is found by asking: everything, then less, then more again. Each list that is accepted
 * replaces the one before, therefore each holds everything that was accepted so far.
 */
export type FieldSearch = {
  accepted: readonly string[]
  refused: readonly string[]
  /** What is still to be asked for, one after another. */
  groups: readonly Group[]
}

/** `tiers`: the one that is needed most first. */
type Group = {
  tiers: readonly (readonly string[])[]
  /** It and the next were refused together: if it is accepted, the refusal was meant for the next. */
  isHalf: boolean
}

/** `heard`: what is subscribed now and should not be lost meanwhile. */
export function beginSearch(heard: readonly string[]): FieldSearch {
  const [first = '', ...others] = indispensableFields
  const isHeard = (field: string) => heard.includes(field)
  const kept = dispensableFields.filter(isHeard)
  const wished = dispensableFields.filter((field) => !isHeard(field))
  const tiers = [[first], others, kept, wished].filter((tier) => tier.length > 0)
  return { accepted: [], refused: [], groups: [{ tiers, isHalf: false }] }
}

/** The list to subscribe next; null when nothing is left to ask for. */
export function nextList({ accepted, groups: [group] }: FieldSearch): string[] | null {
  return group ? [...accepted, ...group.tiers.flat()] : null
}

/** Not even what everything else depends on may be had: that is no matter of one field. */
export const isHopeless = ({ refused }: FieldSearch): boolean => refused.includes(indispensableFields[0] ?? '')

/** What is known after the answer to `nextList`. Pure. */
export function afterAnswer({ accepted, refused, groups }: FieldSearch, isAccepted: boolean): FieldSearch {
  const [group, ...rest] = groups
  if (!group) return { accepted, refused, groups }
  if (!isAccepted) return withoutGroup({ accepted, refused, groups: rest }, group)
  const search = { accepted: [...accepted, ...group.tiers.flat()], refused, groups: rest }
  const [next, ...others] = rest
  return group.isHalf && next ? withoutGroup({ ...search, groups: others }, next) : search
}

/** One field alone is what was refused; of several, each half is asked for. */
function withoutGroup(search: FieldSearch, group: Group): FieldSearch {
  const fields = group.tiers.flat()
  if (fields.length === 1) return { ...search, refused: [...search.refused, ...fields] }
  const [needed, other] = halvesOf(group)
  return { ...search, groups: [{ tiers: needed, isHalf: true }, { tiers: other, isHalf: false }, ...search.groups] }
}

function halvesOf({ tiers }: Group): [Group['tiers'], Group['tiers']] {
  const last = tiers.at(-1) ?? []
  if (tiers.length > 1) return [tiers.slice(0, -1), [last]]
  const middle = Math.ceil(last.length / 2)
  return [[last.slice(0, middle)], [last.slice(middle)]]
}
