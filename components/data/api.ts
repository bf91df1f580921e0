import type { RefusalCode } from '#lib/errors.ts'

/**
 * Why the server did not do it. `offline`: it was not reached. `server-error`: a fault of ours, with `detail.id` to quote.
 * `interrupted`: the page was closed before anybody knew.
 */
export class ApiRefusal extends Error {
  readonly code: RefusalCode | 'offline' | 'server-error' | 'interrupted'
  readonly detail: Record<string, unknown>
  readonly fields: Record<string, string> | undefined

  constructor(code: ApiRefusal['code'], detail: ApiRefusal['detail'] = {}, fields?: Record<string, string>) {
    super(code)
    this.name = 'ApiRefusal'
    this.code = code
    this.detail = detail
    this.fields = fields
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Everything the browser asks of the desk goes through here. Throws only ApiRefusal. */
export async function call<Answer>(method: Method, path: string, body?: unknown): Promise<Answer> {
  const response = await reach(path, {
    method,
    headers: body === undefined ? undefined : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  if (!response.ok) throw await refusalOf(response)
  return (response.status === 204 ? undefined : await response.json()) as Answer
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request)
  } catch (error) {
    throw new ApiRefusal('offline', { reason: String(error) })
  }
}

const refusalOf = async (response: Response) => readRefusal(await response.text(), response.status)

/** What an error answer says; an answer that is not ours (a proxy's page) is a fault too. */
export function readRefusal(text: string, status: number): ApiRefusal {
  try {
    const { error } = JSON.parse(text) as { error: Pick<ApiRefusal, 'code' | 'detail' | 'fields'> }
    return new ApiRefusal(error.code, error.detail, error.fields)
  } catch {
    return new ApiRefusal('server-error', { status })
  }
}

/** An address with what is asked for; what is not given is left out. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
