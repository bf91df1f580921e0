import { settleControl as settle } from '#lib/handover/settle-control.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { controlCalls } from './control-calls.ts'

export const settleControl = ({ conversationId }: Jobs['settle-control']) => settle(conversationId, controlCalls)
