import { existsSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// `generate` needs no engine: naming any existing file keeps the CLI from downloading one, so it also works offline.
if (process.argv.includes('generate') && existsSync('package.json'))
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json'

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
