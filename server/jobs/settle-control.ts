import type { CallTarget, ControlCalls } from '#lib/handover/control-calls.ts'
import { settleControl as settle } from '#lib/handover/settle-control.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import * as messenger from '#lib/messenger/thread-control.ts'
import { openCredentials } from '#lib/pages/open-credentials.ts'

export async function settleControl({ conversationId }: Jobs['settle-control']): Promise<void> {
  await settle(conversationId, calls)
}

const calls: ControlCalls = {
  pass: async (call) => messenger.passControl(await as(call), call),
  take: async (call) => messenger.takeControl(await as(call), call),
  request: async (call) => messenger.requestControl(await as(call), call),
  release: async (call) => messenger.releaseControl(await as(call), call),
  readOwner: async (target) => messenger.readOwner(await as(target), target.psid),
}

const as = ({ pageId, appId }: CallTarget) => openCredentials(pageId, { appId })
