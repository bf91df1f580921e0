import { showTyping } from '#lib/conversations/show-typing.ts'
import { handle, type InConversation } from '../../../handle.ts'

export const POST = handle<undefined, InConversation>({ run: ({ agent, params }) => showTyping(agent, params) })
