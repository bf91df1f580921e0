import { extendControl as extend } from '#lib/handover/extend-control.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import { controlCalls } from './control-calls.ts'

export const extendControl = ({ conversationId }: Jobs['extend-control']) => extend(conversationId, controlCalls)
