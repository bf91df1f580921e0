import type { CallTarget, ControlCalls } from '#lib/handover/control-calls.ts'
import { settleControl as settle } from '#lib/handover/settle-control.ts'
import type { Jobs } from '#lib/jobs/jobs.ts'
import * as messenger from '#lib/messenger/thread-control.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import type { Credentials } from '#lib/pages/open-credentials.ts'

export async function settleControl({ conversationId }: Jobs['settle-control']): Promise<void> {
  await settle(conversationId, calls)
}

const calls: ControlCalls = {
  pass: (call) => as(call, (credentials) => messenger.passControl(credentials, call)),
  take: (call) => as(call, (credentials) => messenger.takeControl(credentials, call)),
  request: (call) => as(call, (credentials) => messenger.requestControl(credentials, call)),
  release: (call) => as(call, (credentials) => messenger.releaseControl(credentials, call)),
  readOwner: (target) => as(target, (credentials) => messenger.readOwner(credentials, target.psid)),
}

const as = <Value>({ pageId, appId }: CallTarget, call: (credentials: Credentials) => Promise<Outcome<Value>>) =>
  callAsPage(pageId, { appId }, call)
