import { publishModel } from '#lib/bot/publish-model.ts'

export const trainBot = () => publishModel()
