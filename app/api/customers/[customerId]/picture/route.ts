import { Refusal } from '#lib/errors.ts'
import { readAvatar } from '#lib/media/avatar.ts'
import { handle } from '../../../handle.ts'
import { servePicture } from '../../../serve-file.ts'

export const GET = handle<undefined, { customerId: string }>({
  run: async ({ params: { customerId } }) => {
    const picture = await readAvatar(customerId)
    if (!picture) throw new Refusal('not-found', { customer: customerId })
    return servePicture(picture)
  },
})
