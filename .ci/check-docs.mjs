// Holds the documents against the tree (`npm run docs`): every file that they name or link to exists, so that "tested in …" stays true.
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
console.warn(`docs: ${names.length} names of files in ${documents.length} documents, ${missing.length} missing`)
process.exitCode = missing.length > 0 || names.length < fewestNames ? 1 : 0
