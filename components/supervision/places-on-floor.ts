import { type Presence, presenceOf } from '#components/conversation/colleagues.ts'
import type { Floor } from '#lib/supervision/floor.ts'

export type Person = Floor['people'][number]
export type PresentPerson = { person: Person; presence: Presence }

/** No agent has this id: theirs are made by the server. */
export const queueKey = 'queue'

export type Place = { id: string; kind: 'queue' } | ({ id: string; kind: 'person' } & PresentPerson)

const order: readonly Presence[] = ['available', 'away', 'offline']

/** Who is here and available first, then by load, so that whoever is overloaded stands on top of those one looks at. */
export function byPresence({ people }: Pick<Floor, 'people'>, present: ReadonlySet<string>): PresentPerson[] {
  return people
    .map((person) => ({ person, presence: presenceOf(person.agent, present) }))
    .sort(
      (one, other) =>
        order.indexOf(one.presence) - order.indexOf(other.presence) ||
        other.person.holdsCount - one.person.holdsCount ||
        one.person.agent.name.localeCompare(other.person.agent.name),
    )
}

export const placesOn = (people: readonly PresentPerson[]): Place[] => [
  { id: queueKey, kind: 'queue' },
  ...people.map((each): Place => ({ id: each.person.agent.id, kind: 'person', ...each })),
]

/** The server refuses whoever said that they are away; whoever merely closed the screen finds it when they return. */
export const mayReceive = (place: Place): boolean =>
  place.kind === 'queue' || place.person.agent.availability === 'available'
