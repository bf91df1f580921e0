// `npm run agents`: who may sign in. `-- add EMAIL ROLE NAME [en|fr]`, `role EMAIL ROLE`, `password EMAIL`, `deactivate EMAIL` and
// `reactivate EMAIL` change it. A password is read from the standard input, so that no shell remembers it; an empty line makes one.
import { explain } from '../boot/plain-error.ts'
import { say } from '../boot/progress.ts'
import { manageAgents } from './manage-agents.ts'
import { readPassword } from './read-password.ts'

const isDone = await manageAgents(process.argv.slice(2), { say, readPassword }).catch((error) => say(explain(error)))

// Its database connections would keep the process.
process.exit(isDone ? 0 : 1)
