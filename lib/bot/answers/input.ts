import { z } from 'zod'

const longestText = 2000
const longestTitle = 20
const longestPayload = 1000

const both = (text: z.ZodString) => z.object({ en: text, fr: text })
const title = both(z.string().trim().min(1).max(longestTitle))
const payload = z.string().min(1).max(longestPayload)

const button = z.discriminatedUnion('type', [
  z.object({ type: z.literal('web_url'), title, url: z.url({ protocol: /^https$/ }) }),
  z.object({ type: z.literal('postback'), title, payload }),
])

/** What may be asked of an answer: Messenger's limits, checked before it is kept and not when it is sent. */
export const answerInput = z.object({
  key: z.string().regex(/^[a-z0-9-]{2,60}$/),
  title,
  reply: z.object({
    text: both(z.string().trim().min(1).max(longestText)),
    imageUrl: z.url().optional(),
    buttons: z.array(button).max(3).optional(),
    quickReplies: z.array(z.object({ title, payload })).max(12).optional(),
  }),
  phrases: z.object({ en: z.array(z.string().trim().min(1)), fr: z.array(z.string().trim().min(1)) }),
})

export type AnswerInput = z.infer<typeof answerInput>

/** Everything the bot can say. One key is one answer; without any the bot could not learn. */
export const answersInput = z
  .array(answerInput)
  .min(1)
  .refine((answers) => new Set(answers.map(({ key }) => key)).size === answers.length, 'two answers have one key')
