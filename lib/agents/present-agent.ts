import type { Language, Role } from '#lib/actor.ts'
import type { Agent as Row } from '#prisma/generated/client.ts'
import type { Agent } from './agent.ts'

export const presentAgent = (row: Row): Agent => ({
  id: row.id,
  name: row.name,
  email: row.email,
  image: row.image,
  role: row.role as Role,
  locale: row.locale as Language,
  availability: row.availability as Agent['availability'],
  isDeactivated: row.deactivatedAt !== null,
})
