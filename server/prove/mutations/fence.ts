// Promise 1: what the bot decided before somebody took the conversation is said all the same.
import { rewrite } from './rewrite.ts'

rewrite({
  file: 'lib/conversations/fence.ts',
  find: "return held.holder === 'bot' && message.epoch === epoch ? 'send' : 'superseded'",
  replace: "return 'send'",
})
