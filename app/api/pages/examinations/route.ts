import { examinePage } from '#lib/pages/diagnosis/examine-page.ts'
import { type Examination, examination } from '#lib/pages/diagnosis/input.ts'
import { handle } from '../../handle.ts'

export const POST = handle<Examination>({
  input: examination,
  permission: 'operate',
  run: ({ agent, input }) => examinePage(agent, input),
})
