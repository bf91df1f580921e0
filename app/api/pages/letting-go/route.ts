import { type PageName, pageName } from '#lib/pages/input.ts'
import { letGoPage } from '#lib/pages/let-go-page.ts'
import { handle } from '../../handle.ts'

export const POST = handle<PageName>({
  permission: 'connect-pages',
  input: pageName,
  run: ({ agent, input }) => letGoPage(agent, input),
})
