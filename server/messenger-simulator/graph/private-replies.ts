import type { Platform } from '../platform.ts'
import type { PageComment } from '../state/world.ts'
import { graphError } from './errors.ts'
import { objectParameter, type Parameters, textParameter } from './parameters.ts'
import type { Caller } from './tokens.ts'

type Asked = { platform: Platform; caller: Caller; params: Parameters }

const privateReplyMs = 7 * 24 * 3600 * 1000

/** The comment or post that a send answers privately, if it names one: once, within a week. */
export function repliedComment({ platform, caller, params }: Asked): PageComment | undefined {
  const recipient =
    textParameter(params, 'recipient')?.trimStart().startsWith('{') && objectParameter(params, 'recipient')
  const { comment_id: commentId, post_id: postId } = recipient || {}
  const id = commentId ?? postId
  if (id === undefined) return undefined
  const comment = platform.world.comments[String(id)]
  const isOfKind = comment?.kind === (commentId === undefined ? 'post' : 'comment')
  if (!comment || !isOfKind || comment.pageId !== caller.pageId) throw graphError('cannot-reply')
  if (comment.isAnswered) throw graphError('already-replied')
  if (platform.clock.now() - comment.at > privateReplyMs) throw graphError('cannot-reply')
  return comment
}
