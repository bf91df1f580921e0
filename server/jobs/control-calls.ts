import type { CallTarget, ControlCalls } from '#lib/handover/control-calls.ts'
import * as messenger from '#lib/messenger/thread-control.ts'
import type { Outcome } from '#lib/outgoing-message.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import type { Credentials } from '#lib/pages/open-credentials.ts'

/** What the jobs about control ask of Messenger, each in the name of the app that asks. */
export const controlCalls: ControlCalls = {
  pass: (call) => as(call, (credentials) => messenger.passControl(credentials, call)),
  take: (call) => as(call, (credentials) => messenger.takeControl(credentials, call)),
  request: (call) => as(call, (credentials) => messenger.requestControl(credentials, call)),
  release: (call) => as(call, (credentials) => messenger.releaseControl(credentials, call)),
  extend: (call) => as(call, (credentials) => messenger.extendControl(credentials, call)),
  readOwner: (target) => as(target, (credentials) => messenger.readOwner(credentials, target.psid)),
}

const as = <Value>({ pageId, appId }: CallTarget, call: (credentials: Credentials) => Promise<Outcome<Value>>) =>
  callAsPage(pageId, { appId }, call)
