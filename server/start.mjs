// The door for any Node: an older one cannot even read the rest, so it is told here what is missing.
const [major] = process.versions.node.split('.')

if (Number(major) < 24) {
  console.error(
    `Relais runs on Node 24 or newer and found ${process.versions.node}: install it (see .nvmrc), then run npm ci again.`,
  )
  process.exitCode = 1
} else await import(process.argv.includes('--watch') ? './dev.ts' : './start.ts')
