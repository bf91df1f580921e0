import { z } from 'zod'
import { sendLimits } from '#lib/outgoing-message.ts'
import { views } from './views.ts'

/** What may be asked of conversations. Safe for the browser: screens and routes read the same rules. */
export const textLimit = sendLimits.textLength
const reason = z.string().trim().min(1).max(500)
const optionalReason = reason.optional()
const epoch = z.number().int().positive().optional()
const id = z.guid()

export const conversationsQuery = z.object({
  view: z.enum(views).default('all'),
  pageId: z.string().min(1).optional(),
  /** Only what this colleague holds. */
  agentId: z.string().min(1).optional(),
  cursor: z.string().min(1).optional(),
})
export type ConversationsQuery = z.output<typeof conversationsQuery>

/** The page before what a cursor names, or what had been said until a moment. */
export const timelineQuery = z.object({ before: z.string().min(1).optional(), until: z.iso.datetime().optional() })
export type TimelineQuery = z.output<typeof timelineQuery>

const title = z.string().trim().min(1).max(sendLimits.titleLength)
const cardText = z.string().trim().min(1).max(sendLimits.cardTextLength)
const webAddress = z.url({ protocol: /^https?$/ })

const offeredButton = z.discriminatedUnion('type', [
  z.object({ type: z.literal('web_url'), title, url: webAddress }),
  /** Pressed, it says its title. */
  z.object({ type: z.literal('postback'), title }),
])
export type OfferedButton = z.infer<typeof offeredButton>
const offeredButtons = z.array(offeredButton).max(sendLimits.buttons)

const offeredCard = z
  .object({
    title: cardText,
    subtitle: cardText.optional(),
    imageUrl: z.url({ protocol: /^https$/ }).optional(),
    url: webAddress.optional(),
    buttons: offeredButtons.default([]),
  })
  .refine(({ subtitle, imageUrl, url, buttons }) => subtitle || imageUrl || url || buttons.length > 0, {
    error: 'a card needs more than its title',
  })

/** What a customer may choose from: below the words, or as cards of their own. */
export const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quick-replies'), titles: z.array(title).min(1).max(sendLimits.quickReplies) }),
  z.object({ kind: z.literal('buttons'), buttons: offeredButtons.min(1) }),
  z.object({ kind: z.literal('cards'), cards: z.array(offeredCard).min(1).max(sendLimits.cards) }),
])
export type Offer = z.infer<typeof offer>

/** Steps before the one at this place of the conversation's record. */
export const replayQuery = z.object({ before: z.coerce.number().int().positive().optional() })
export type ReplayQuery = z.output<typeof replayQuery>

export const reply = z
  .object({
    clientId: id,
    text: z.string().optional(),
    uploadIds: z.array(id).max(10).optional(),
    /** The message it answers. */
    replyToId: id.optional(),
    offer: offer.optional(),
  })
  .refine(({ text, uploadIds, offer }) => text?.trim() || uploadIds?.length || offer?.kind === 'cards', {
    error: 'empty',
    path: ['text'],
  })
  .refine(({ text, uploadIds, offer }) => !offer || (offer.kind === 'cards' ? !text && !uploadIds : text?.trim()), {
    error: 'choices stand below words, cards alone',
    path: ['offer'],
  })
  .refine(
    ({ text, offer }) => offer?.kind !== 'buttons' || (text ?? '').trim().length <= sendLimits.textWithButtonsLength,
    {
      error: `above buttons at most ${sendLimits.textWithButtonsLength} characters`,
      path: ['text'],
    },
  )
export type Reply = z.infer<typeof reply>

/** The reactions that Messenger itself offers. */
export const reactionEmojis = ['❤️', '😆', '😮', '😢', '😠', '👍'] as const
export const reaction = z.object({ emoji: z.enum(reactionEmojis) })
export type Reaction = z.infer<typeof reaction>

export const note = z.object({ clientId: id, text: z.string().trim().min(1).max(5_000) })
export type Note = z.infer<typeof note>

/** Nobody, or oneself, named: claim or take over, as the present holder requires. Somebody else: transfer. */
export const assignment = z.object({ agentId: z.string().min(1).optional(), reason: optionalReason, epoch })
export const reasonGiven = z.object({ reason, epoch })
export const reasonOffered = z.object({ reason: optionalReason, epoch })
export type ReasonGiven = z.infer<typeof reasonGiven>
export type ReasonOffered = z.infer<typeof reasonOffered>
export type Assignment = z.infer<typeof assignment>

export const bulkAssignment = z.object({
  conversationIds: z.array(id).min(1).max(200),
  /** Null: to the queue. */
  agentId: z.string().min(1).nullable(),
  reason,
  /** The holder that the screen saw, per conversation: whoever was quicker since then keeps it. */
  epochs: z.record(id, z.number().int().positive()).optional(),
})
export type BulkAssignment = z.infer<typeof bulkAssignment>
