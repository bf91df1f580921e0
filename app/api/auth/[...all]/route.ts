import { auth } from '#lib/agents/auth.ts'

const answer = (request: Request) => auth().handler(request)

export { answer as GET, answer as POST }
