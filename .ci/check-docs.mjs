// Holds the documents against the tree (`npm run docs`): every file that they name or link to exists, so that "tested in …" stays true; every
// script that they tell somebody to run is one; and every dependency has its reason (docs/decisions/0007-dependencies.md), and no other.
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const fewestNames = 60
const documents = ['README.md', ...globSync('docs/**/*.md')]
const rooms = 'app|components|docs|e2e|lib|prisma|server|\\.ci'
const named = new RegExp(`\`((?:${rooms})/[^\`\\s]+)\``, 'g')
const linked = /\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)/g

/** `a/{b,c}.ts` names two files, and both have to be there. */
function expand(name) {
  const [whole, inside] = /\{([^{}]*)\}/.exec(name) ?? []
  return whole ? inside.split(',').flatMap((part) => expand(name.replace(whole, part))) : [name]
}

const isThere = (name) => (name.includes('*') ? globSync(name).length > 0 : existsSync(name))

const names = documents.flatMap((document) => {
  const text = readFileSync(document, 'utf8')
  const beside = [...text.matchAll(linked)].map(([, link]) => path.join(path.dirname(document), decodeURI(link)))
  const inCode = [...text.matchAll(named)].flatMap(([, name]) => expand(name))
  return [...beside, ...inCode].map((name) => ({ document, name }))
})
const missing = names.filter(({ name }) => !isThere(name))
for (const { document, name } of missing) console.error(`${document} names ${name}, which does not exist`)
if (names.length < fewestNames) console.error(`only ${names.length} names were read; ${fewestNames} were expected`)
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** `npm run x`, in words or in a block. */
const unknownScripts = documents.flatMap((document) =>
  [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:-]+)/g)]
    .filter(([, script]) => !(script in manifest.scripts))
    .map(([, script]) => `${document} tells to run ${script}, which is no script`),
)

const reasons = readFileSync('docs/decisions/0007-dependencies.md', 'utf8')
const explained = [...reasons.matchAll(/^\| ([^|]+) \|/gm)]
  .flatMap(([, packages]) => packages.split(','))
  .map((name) => name.trim())
  .filter((name) => name !== 'package' && !/^-+$/.test(name))
const depended = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
  Object.keys(manifest[kind]),
)
// Types come with what they are of.
const unexplained = depended.filter((name) => !name.startsWith('@types/') && !explained.includes(name))
const gone = explained.filter((name) => !depended.includes(name))

/** The lock file names no registry: each place has its own. */
const addresses = readFileSync('package-lock.json', 'utf8').match(/"resolved"/g)?.length ?? 0

const wrong = [
  ...unknownScripts,
  ...unexplained.map((name) => `${name} has no line in docs/decisions/0007-dependencies.md`),
  ...gone.map((name) => `docs/decisions/0007-dependencies.md explains ${name}, which nothing depends on`),
  ...(addresses > 0 ? [`package-lock.json holds ${addresses} download addresses`] : []),
]
for (const line of wrong) console.error(line)
console.warn(`docs: ${depended.length} dependencies, ${unexplained.length} without a reason`)
console.warn(`docs: ${names.length} names of files in ${documents.length} documents, ${missing.length} missing`)
process.exitCode = wrong.length > 0 || missing.length > 0 || names.length < fewestNames ? 1 : 0
