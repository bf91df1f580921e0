// Holds the imports against the house (`npm run rooms`). Under a TypeScript it does not understand the reader silently finds nothing, so the
// number of modules is asserted too.
import { cruise } from 'dependency-cruiser'
import { forbidden } from './rooms.mjs'

const fewestModules = 250
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
console.warn(`rooms: ${totalCruised} modules, ${violations.length} violations`)
process.exitCode = violations.length > 0 || totalCruised < fewestModules ? 1 : 0
