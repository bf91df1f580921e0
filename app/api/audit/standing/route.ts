import { getStanding } from '#lib/audit/get-standing.ts'
import { handle } from '../../handle.ts'

export const GET = handle({ permission: 'read-audit', run: () => getStanding() })
