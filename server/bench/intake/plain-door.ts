// The floor of the door: the same bytes into one table, one commit each, then 200. It checks nothing and enqueues nothing.
import { createServer } from 'node:http'
import pg from 'pg'
import { reportAddress } from '../report.ts'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
await pool.query('CREATE TABLE IF NOT EXISTS plain_deliveries (id bigserial PRIMARY KEY, body bytea NOT NULL)')
const insert = { name: 'insert', text: 'INSERT INTO plain_deliveries (body) VALUES ($1)' }

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  await pool.query({ ...insert, values: [Buffer.concat(chunks)] })
  response.writeHead(200).end('EVENT_RECEIVED')
})
reportAddress(server)
