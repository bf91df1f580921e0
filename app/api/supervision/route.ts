import { readFloor } from '#lib/supervision/read-floor.ts'
import { handle } from '../handle.ts'

export const GET = handle({ permission: 'supervise', run: readFloor })
