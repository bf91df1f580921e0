// Promise 3: a webhook that Messenger repeats is another event each time.
import { rewrite } from './rewrite.ts'

rewrite({
  file: 'lib/messenger/dedupe-key.ts',
  find: "const key = [appId, pageId ?? '-',",
  replace: "const key = [String(Math.random()), appId, pageId ?? '-',",
})
