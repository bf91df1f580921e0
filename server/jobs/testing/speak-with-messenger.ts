// A process of its own, so that its log can be read as an operator would: every call of the desk to Messenger, with tokens that are good,
// that are refused, and that Messenger repeats in its error.

import { db, disconnect } from '#lib/db.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { log } from '#lib/log.ts'
import { sendMessage } from '#lib/messenger/send.ts'
import { callAsPage } from '#lib/pages/call-as-page.ts'
import { openCredentials } from '#lib/pages/open-credentials.ts'
import { connectPages } from '../connect-pages.ts'
import { examinePage } from '../examine-page.ts'

const [pageId = '', psid = ''] = process.argv.slice(2)

await connectPages()
await examinePage({ pageId, subscribe: true })
const message = { psid, metadata: 'm', window: 'standard', kind: 'text', text: 'Bonjour' } as const
log.info({ outcome: await callAsPage(pageId, 'desk', (as) => sendMessage(as, message)) }, 'sent')
// Nobody should log these; if somebody does, what names them is censored.
log.error({ credentials: await openCredentials(pageId, 'bot') }, 'credentials')
await enqueue(db(), 'examine-page', { pageId })
await disconnect()
process.exit(0)
