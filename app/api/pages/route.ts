import { diagnosePages } from '#lib/pages/diagnosis/read-facts.ts'
import { handle } from '../handle.ts'

export const GET = handle({ permission: 'operate', run: () => diagnosePages() })
