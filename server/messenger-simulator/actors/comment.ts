import type { Platform } from '../platform.ts'
import { openWindow } from '../rules/reply-window.ts'
import type { PageComment, Thread } from '../state/world.ts'
import { emitPageEvent } from '../webhooks/emit-event.ts'

/** Somebody comments on a post of the Page, or posts there themselves. It is no message: apps hear of it as a change of the Page. */
export function leaveComment(
  platform: Platform,
  thread: Thread,
  { text, kind }: { text: string; kind: PageComment['kind'] },
): string {
  const { world, ids, clock, faults } = platform
  const { psid, pageId } = thread
  const at = clock.now()
  const id = `${pageId}_${ids.objectId()}`
  world.comments[id] = { id, pageId, psid, kind, at, isAnswered: false }
  if (faults.commentOpensWindow) thread.window = openWindow(thread.window, 'comment', at)
  const from = { id: psid, name: world.customers[psid]?.name ?? '' }
  const names = kind === 'comment' ? { comment_id: id, post_id: `${pageId}_1` } : { post_id: id }
  const value = { item: kind, verb: 'add', ...names, message: text, from, created_time: Math.floor(at / 1000) }
  emitPageEvent(platform, { pageId, item: { field: 'feed', value }, channel: 'changes' })
  platform.changed(psid)
  return id
}
