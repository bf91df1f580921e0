// The floor of the live path: what Postgres notifies goes to every socket, and nothing is read, checked or counted.
import { createServer } from 'node:http'
import pg from 'pg'
import { Server } from 'socket.io'
import { reportAddress } from '../report.ts'

const server = createServer()
const io = new Server(server, { serveClient: false })
const listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
await listener.connect()
listener.on('notification', ({ payload }) => io.emit('told', payload))
await listener.query('LISTEN bench')
reportAddress(server)
