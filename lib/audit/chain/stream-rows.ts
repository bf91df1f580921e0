import type { ClientBase, QueryResultRow } from 'pg'

const rowsAtOnce = 2_000

/** The rows of one statement, a few thousand in memory at a time however many there are. Inside a transaction; `name` tells cursors apart. */
export async function* streamRows<Row extends QueryResultRow>(
  client: ClientBase,
  { name, text, values = [] }: { name: string; text: string; values?: unknown[] },
): AsyncGenerator<Row> {
  await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values)
  for (;;) {
    const { rows } = await client.query<Row>(`FETCH ${rowsAtOnce} FROM ${name}`)
    yield* rows
    if (rows.length < rowsAtOnce) break
  }
  await client.query(`CLOSE ${name}`)
}

/** Everything read inside saw one moment, and changed nothing. Nobody who writes waits for it. */
export async function readingOneMoment<Client extends ClientBase, Result>(
  client: Client,
  read: (client: Client) => Promise<Result>,
): Promise<Result> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await read(client)
  } finally {
    await client.query('ROLLBACK')
  }
}
