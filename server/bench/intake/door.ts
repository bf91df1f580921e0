// The product's webhook door alone: no worker takes what it keeps, and no Next stands behind it.
import { createServer } from 'node:http'
import { handleWebhook } from '#server/webhook/handle-webhook.ts'
import { reportAddress } from '../report.ts'

reportAddress(createServer((request, response) => void handleWebhook(request, response)))
