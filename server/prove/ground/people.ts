import type { Role } from '#lib/actor.ts'

export type Person = { name: string; email: string; role: Role }

export const password = 'only-for-the-proof'

const names = ['Camille', 'Hugo', 'Emma', 'Sofia', 'Ines', 'James', 'Nadia', 'Louis']

/** Who works at the desk: every fourth one may take from colleagues. */
export const people = (count: number): Person[] =>
  names.slice(0, count).map((name, index) => ({
    name,
    email: `${name.toLowerCase()}@prove.example`,
    role: index % 4 === 3 ? 'supervisor' : 'agent',
  }))
