import { markRead } from '#lib/conversations/mark-read.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const POST = handle<undefined, InConversation>({ run: ({ agent, params }) => markRead(agent, params) })
