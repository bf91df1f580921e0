import type { AgentActor, Role } from '#lib/actor.ts'
import { db } from '#lib/db.ts'
import { newId } from '#lib/new-id.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { testApps } from './database.ts'

/** Rows as verbs would have left them, for tests that read. */
const start = new Date('2026-03-02T08:00:00.000Z')
export const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000)

export async function makeAgent(given: { name?: string; role?: Role; email?: string } = {}): Promise<AgentActor> {
  const id = newId()
  const { name = 'Camille Roy', role = 'agent', email = `${id}@relais.example` } = given
  await db().agent.create({ data: { id, name, role, email } })
  return { kind: 'agent', id, name, role }
}

export async function makePage(id = '100200300400501', name = 'Colis Express'): Promise<string> {
  const facts = { name, botAppId: testApps.bot, deskAppId: testApps.desk, botTokenSealed: 'v1', deskTokenSealed: 'v1' }
  await db().page.upsert({ where: { id }, create: { id, connectedAt: start, ...facts }, update: {} })
  return id
}

type Given = Partial<Prisma.ConversationUncheckedCreateInput> & { customerName?: string }

export async function makeConversation({ customerName = 'Inès', ...given }: Given = {}): Promise<string> {
  const pageId = given.pageId ?? (await makePage())
  const customerId = newId()
  await db().customer.create({
    data: { id: customerId, pageId, psid: customerId, name: customerName, firstSeenAt: start },
  })
  const { id } = await db().conversation.create({
    data: { id: newId(), customerId, holderSince: start, needAt: start, createdAt: start, ...given, pageId },
  })
  return id
}

export async function makeMessage(conversationId: string, given: Partial<Prisma.MessageUncheckedCreateInput> = {}) {
  const { pageId } = await db().conversation.findUniqueOrThrow({ where: { id: conversationId } })
  const message = { author: 'customer', kind: 'text', text: 'Bonjour', at: start, status: 'received', ...given }
  return db().message.create({ data: { id: newId(), conversationId, pageId, ...message } })
}
