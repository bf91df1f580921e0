import { testApps } from '#lib/testing/database.ts'
import { hear, messagesOf, minutesAgo, passed, type Scene } from '#lib/testing/scene.ts'
import { requestHuman } from '../request-human.ts'

/** For tests: the bot hears a complaint, and people get the conversation. */
export const complain = (conversationId: string) =>
  requestHuman({ conversationId, actor: { kind: 'bot' }, reason: 'complaint', language: 'fr', summary: '→ furieuse' })

export const deskGetsControl = (scene: Scene) => hear(scene, passed(testApps.desk), { at: minutesAgo(1) })

/** By name, what the customer was told of who answers. */
export const notices = async (conversationId: string) =>
  (await messagesOf(conversationId)).flatMap(({ content, text }) => {
    const { notice } = content as { notice?: string }
    return notice ? [[notice, text] as const] : []
  })
