// Fills a new desk before it is started: people, the demonstration's answers and the model learnt from them.
import { createAgent } from '#lib/agents/create-agent.ts'
import { saveAnswer } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { publishModel } from '#lib/bot/publish-model.ts'
import { disconnect } from '#lib/db.ts'
import { password, people } from './people.ts'

for (const person of people(Number(process.argv[2]))) await createAgent({ kind: 'relais' }, { ...person, password })
for (const answer of demonstrationAnswers) await saveAnswer(answer)
await publishModel()
await disconnect()
process.stdout.write('The desk is prepared.\n')
