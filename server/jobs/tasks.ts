import type { JobName, Jobs } from '#lib/jobs/jobs.ts'
import { anchorAudit } from './anchor-audit.ts'
import { answerWithBot } from './answer-with-bot.ts'
import { backfillPage } from './backfill-page.ts'
import { checkDesk } from './check-desk.ts'
import { connectPage } from './connect-page.ts'
import { connectPages } from './connect-pages.ts'
import { deliverMessages } from './deliver-messages.ts'
import { examinePage } from './examine-page.ts'
import { examinePages } from './examine-pages.ts'
import { extendControl } from './extend-control.ts'
import { fetchAttachment } from './fetch-attachment.ts'
import { fetchProfile } from './fetch-profile.ts'
import { freeDeadWorkers } from './free-dead-workers.ts'
import { markSeen } from './mark-seen.ts'
import { nameApp } from './name-app.ts'
import { processEvents } from './process-events.ts'
import { removeFile } from './remove-file.ts'
import { removeFiles } from './remove-files.ts'
import { removeOldEvents } from './remove-old-events.ts'
import { removeOldUploads } from './remove-old-uploads.ts'
import { resumePage } from './resume-page.ts'
import { sendReaction } from './send-reaction.ts'
import { settleControl } from './settle-control.ts'
import { showTyping } from './show-typing.ts'
import { sweepControl } from './sweep-control.ts'
import { trainBot } from './train-bot.ts'
import { unsubscribePage } from './unsubscribe-page.ts'
import { verifyAudit } from './verify-audit.ts'
import { watchPages } from './watch-pages.ts'

/** What the worker tells a job besides its payload: which attempt this is. */
export type Run = { job: { attempts: number } }

/** Every job that can be enqueued, by its name. */
export const tasks: { [Name in JobName]: (payload: Jobs[Name], run: Run) => Promise<unknown> } = {
  'anchor-audit': anchorAudit,
  'answer-with-bot': answerWithBot,
  'backfill-page': backfillPage,
  'check-desk': checkDesk,
  'connect-page': connectPage,
  'connect-pages': connectPages,
  'deliver-messages': deliverMessages,
  'examine-page': examinePage,
  'examine-pages': examinePages,
  'extend-control': extendControl,
  'fetch-attachment': fetchAttachment,
  'fetch-profile': fetchProfile,
  'free-dead-workers': freeDeadWorkers,
  'mark-seen': markSeen,
  'name-app': nameApp,
  'process-events': processEvents,
  'remove-file': removeFile,
  'remove-files': removeFiles,
  'remove-old-events': removeOldEvents,
  'remove-old-uploads': removeOldUploads,
  'resume-page': resumePage,
  'send-reaction': sendReaction,
  'settle-control': settleControl,
  'show-typing': showTyping,
  'sweep-control': sweepControl,
  'train-bot': trainBot,
  'unsubscribe-page': unsubscribePage,
  'watch-pages': watchPages,
  'verify-audit': verifyAudit,
}
