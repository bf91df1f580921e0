// Holds the imports against the house (`npm run rooms`). Under a TypeScript it does not understand the reader silently finds nothing, so the
// number of modules is asserted too; and so is that the rooms which the rules name are the ones that stand in lib, all of them.
import { readdirSync } from 'node:fs'
import { cruise } from 'dependency-cruiser'
import { forbidden, named } from './rooms.mjs'

const fewestModules = 1_300
const { output } = await cruise(['app', 'components', 'lib', 'server', 'prisma'], {
  ruleSet: { forbidden },
  validate: true,
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(prisma/generated|\\.next)' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
  },
})
const { violations, totalCruised } = output.summary
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`)
if (totalCruised < fewestModules)
  console.error(`only ${totalCruised} modules were read; at least ${fewestModules} were expected`)
const standing = readdirSync('lib').filter((name) => !name.endsWith('.test.ts'))
const gone = named.filter((name) => !standing.includes(name))
const unnamed = standing.filter((name) => !named.includes(name))
for (const name of gone) console.error(`.ci/rooms.mjs names lib/${name}, which does not exist`)
for (const name of unnamed) console.error(`lib/${name} stands on no floor of .ci/rooms.mjs`)
console.warn(`rooms: ${totalCruised} modules, ${violations.length} violations`)
const isTrue = violations.length + gone.length + unnamed.length === 0 && totalCruised >= fewestModules
process.exitCode = isTrue ? 0 : 1
