import { agentOfRequest } from '#lib/agents/sessions.ts'
import { Refusal } from '#lib/errors.ts'
import { readHealth } from '#lib/health/read-health.ts'
import { isHealthToken } from '#lib/health/token.ts'
import { refuse } from '../../handle.ts'

export async function GET(request: Request): Promise<Response> {
  const isMonitor = isHealthToken(request.headers.get('authorization'))
  if (!isMonitor && !(await agentOfRequest(request.headers))) return refuse(new Refusal('signed-out'), request)
  const health = await readHealth()
  return Response.json(health, {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'cache-control': 'no-store' },
  })
}
