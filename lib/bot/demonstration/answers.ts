import { account } from './account.ts'
import type { DemonstrationAnswer } from './demonstration-answer.ts'
import { orders } from './orders.ts'
import { parcels } from './parcels.ts'
import { passengers } from './passengers.ts'
import { shopping } from './shopping.ts'
import { travel } from './travel.ts'

/** The forty answers of the demonstration desk, in the order an editor would read them. */
export const demonstrationAnswers: DemonstrationAnswer[] = [
  ...parcels,
  ...orders,
  ...shopping,
  ...travel,
  ...passengers,
  ...account,
]
