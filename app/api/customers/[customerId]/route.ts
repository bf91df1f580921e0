import { eraseCustomer } from '#lib/erasure/erase-customer.ts'
import { handle } from '../../handle.ts'

/** Everywhere and for good. */
export const DELETE = handle<undefined, { customerId: string }>({
  permission: 'erase-customers',
  run: ({ agent, params }) => eraseCustomer(agent, params),
})
