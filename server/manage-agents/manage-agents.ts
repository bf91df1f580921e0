import { ZodError } from 'zod'
import { changeAgent } from '#lib/agents/change-agent.ts'
import { createAgent } from '#lib/agents/create-agent.ts'
import { type AgentChange, agentChange, newAgent } from '#lib/agents/input.ts'
import { listAgents } from '#lib/agents/list-agents.ts'
import { Refusal } from '#lib/errors.ts'

type Terminal = {
  say: (line: string) => void
  readPassword: () => Promise<{ password: string; isMade: boolean }>
}

const relais = { kind: 'relais' } as const

const usage = `npm run agents                                       who may sign in
npm run agents -- add EMAIL ROLE NAME [en|fr]        ROLE is agent, supervisor or administrator
npm run agents -- role EMAIL ROLE
npm run agents -- password EMAIL
npm run agents -- deactivate EMAIL                   signs them out everywhere; their name stays in what they did
npm run agents -- reactivate EMAIL`

/** What an operator may do to accounts from a terminal. False when it was not done. */
export async function manageAgents([command = 'list', ...words]: string[], terminal: Terminal): Promise<boolean> {
  try {
    const isKnown = await perform(command, words, terminal)
    if (!isKnown) terminal.say(usage)
    return isKnown
  } catch (error) {
    const sentence = sentenceFor(error)
    if (!sentence) throw error
    terminal.say(sentence)
    return false
  }
}

async function perform(command: string, [email = '', ...rest]: string[], terminal: Terminal): Promise<boolean> {
  const change = async (what: Omit<AgentChange, 'email'>, done: string) => {
    await changeAgent(relais, { email, ...what })
    terminal.say(`${email}: ${done}`)
  }
  if (command === 'list') for (const agent of await listAgents()) terminal.say(lineOf(agent))
  else if (command === 'add') await add([email, ...rest], terminal)
  else if (command === 'role') await change({ role: agentChange.shape.role.parse(rest[0]) }, `is now ${rest[0]}`)
  else if (command === 'deactivate') await change({ isDeactivated: true }, 'can no longer sign in')
  else if (command === 'reactivate') await change({ isDeactivated: false }, 'can sign in again')
  else if (command === 'password') {
    const { password, isMade } = await terminal.readPassword()
    await change({ password }, isMade ? `the new password is ${password}` : 'has the new password')
  } else return false
  return true
}

async function add([email = '', role, name = '', locale]: string[], { say, readPassword }: Terminal) {
  // What is wrong with the rest is said before anybody types a password.
  newAgent.omit({ password: true }).parse({ email, role, name, locale })
  const { password, isMade } = await readPassword()
  const agent = await createAgent(relais, newAgent.parse({ email, role, name, locale, password }))
  say(`${agent.name} can sign in as ${email.toLowerCase()}${isMade ? ` with the password ${password}` : ''}`)
}

const lineOf = ({ email, role, name, isDeactivated }: Awaited<ReturnType<typeof listAgents>>[number]) =>
  [email, role, name, ...(isDeactivated ? ['(deactivated)'] : [])].join('\t')

function sentenceFor(error: unknown): string | null {
  if (error instanceof ZodError)
    return `Not done: ${error.issues.map(({ path, message }) => `${path.join('.') || 'role'}: ${message}`).join('; ')}`
  if (!(error instanceof Refusal)) return null
  if (error.code === 'not-found') return `Nobody has the address ${error.detail.email}.`
  const { email, role } = (error.detail.fields ?? {}) as Record<string, string>
  if (email === 'taken') return 'Somebody has this address already.'
  if (role === 'last-administrator') return 'Not done: this is the last administrator, and nobody could make another.'
  return `Not done: ${error.code}`
}
