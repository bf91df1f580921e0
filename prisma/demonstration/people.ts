import type { Role } from '#lib/actor.ts'

export type Person = { key: string; name: string; email: string; role: Role; locale: 'en' | 'fr' }

const person = (name: string, role: Role, locale: 'en' | 'fr'): Person => {
  const key = name.split(' ')[0]?.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '') ?? name
  return { key, name, email: `${key}@colibri.example`, role, locale }
}

/** Who works at the demonstration's retailer. */
export const people: Person[] = [
  person('Camille Laurent', 'agent', 'fr'),
  person('Hugo Martin', 'agent', 'fr'),
  person('Emma Wilson', 'agent', 'en'),
  person('Inès Benali', 'agent', 'fr'),
  person('Sofia Rossi', 'supervisor', 'fr'),
  person('James Carter', 'supervisor', 'en'),
  person('Nadia Haddad', 'administrator', 'fr'),
]

/** Shown by the start and on the sign-in page; these accounts exist only beside the simulator. */
export const demonstrationPassword = 'bonjour-relais'
