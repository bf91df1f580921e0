import type { ControlRefusal } from '../rules/control-moves.ts'
import { type Language, translate } from './localized-texts.ts'

type ErrorShape = { code: number; subcode?: number | undefined; message: string; type?: string }
type Circumstances = { status?: number | undefined; errorName?: string | null; headers?: Record<string, string> }

/** The refusals of the Graph API, with the texts seen in production. */
const catalogue = {
  'no-token': { code: 104, message: '(#104) An access token is required to request this resource.' },
  'bad-token': { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' },
  'password-changed': {
    code: 190,
    subcode: 460,
    message:
      'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  'token-expired': {
    code: 190,
    subcode: 463,
    message: 'Error validating access token: Session has expired.',
  },
  'permission-gone': {
    code: 190,
    message:
      "Any of the pages_read_engagement, pages_manage_metadata, pages_messaging permission(s) must be granted before impersonating a user's page.",
  },
  'bad-linking-token': { code: 10303, message: '(#10303) Invalid account_linking_token' },
  'already-replied': { code: 10900, message: '(#10900) Activity already replied to' },
  'cannot-reply': { code: 10903, message: '(#10903) This user cant reply to this activity' },
  'proof-required': {
    code: 100,
    type: 'GraphMethodException',
    message: 'API calls from the server require an appsecret_proof argument',
  },
  'bad-proof': {
    code: 100,
    type: 'GraphMethodException',
    message: 'Invalid appsecret_proof provided in the API argument',
  },
  'not-this-page': { code: 10, message: '(#10) Requires pages_messaging permission to manage the object' },
  'no-such-user': { code: 100, subcode: 2018001, message: '(#100) No matching user found' },
  'person-unavailable': { code: 551, subcode: 1545041, message: "(#551) This person isn't available right now." },
  'no-role-on-app': {
    code: 200,
    subcode: 2018028,
    message:
      '(#200) Cannot message users who are not admins, developers or testers of the app until pages_messaging permission is reviewed and the app is live.',
  },
  'no-profile': { code: 100, subcode: 2018218, message: '(#100) No profile available for this user.' },
  'profile-not-permitted': {
    code: 100,
    subcode: 2018247,
    message: '(#100) Insufficient permission to access user profile.',
  },
  'message-gone': {
    code: 100,
    subcode: 9000001,
    message: '(#100) This message has been deleted by the user or the business.',
  },
  'outside-window': {
    code: 10,
    subcode: 2018278,
    message:
      '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
  },
  'another-app-controls': {
    code: 10,
    subcode: 2018300,
    message: '(#10) Message failed to send because another app is controlling this thread now.',
  },
  'retired-tag': { code: 100, subcode: 1893061, message: 'Invalid parameter' },
  'message-with-action': {
    code: 100,
    subcode: 2018014,
    message: '(#100) Cannot include both message and sender_action in the same request.',
  },
  'empty-message': {
    code: 100,
    subcode: 2018034,
    message: '(#100) Message cannot be empty, must provide valid attachment or text',
  },
  'fetch-failed': { code: 100, subcode: 2018008, message: '(#100) Failed to fetch the file from the url' },
  'video-timeout': {
    code: 100,
    subcode: 2018294,
    message: '(#100) Video upload timed out or video corrupted',
  },
  'wrong-media-type': { code: 100, subcode: 2018047, message: '(#100) Upload attachment failure.' },
  'too-large': { code: 100, subcode: 2018109, message: '(#100) Attachment size exceeds allowable limit' },
  'no-such-attachment': {
    code: 100,
    subcode: 2018074,
    message: '(#100) Attachment ID is not valid: it may have expired, or it belongs to another Page.',
  },
  'take-without-routing': {
    code: 27,
    message: '(#27) Take thread control is not supported when Conversation Routing is not enabled.',
  },
  'take-not-allowed': {
    code: 100,
    message: '(#100) The calling app is not allowed to take control of conversations on this Page.',
  },
  'pass-by-other': {
    code: 100,
    message: '(#100) Failed to pass thread control because the calling app is not the thread owner.',
  },
  'release-by-other': { code: 100, message: '(#100) Only the current thread owner can release thread control.' },
  'extend-by-other': { code: 100, message: '(#100) Only the current thread owner can extend thread control.' },
  'rate-limit': { code: 613, message: '(#613) Calls to this api have exceeded the rate limit.' },
  'contact-terms': {
    code: 2,
    subcode: 2018344,
    message: '(#2) The Page Contact Terms have not been accepted by an admin of the Page.',
  },
  'temporary-failure': {
    code: 1200,
    message: '(#1200) Temporary send message failure. Please try again later.',
  },
  'bad-duration': { code: 100, message: '(#100) Param duration must be between 1 and 604800 seconds' },
  'lead-ad-running': {
    code: 10,
    subcode: 2018321,
    message:
      '(#10) This thread is currently controlled by Messenger while the user is in an automated question and answer flow.',
  },
  'request-under-routing': {
    code: 100,
    message: '(#100) Request thread control is not supported when Conversation Routing is enabled.',
  },
  'no-receiver-role': {
    code: 100,
    subcode: 2018171,
    message: '(#100) Only available to Primary and Secondary Receivers of this Page.',
  },
  'secondaries-hidden': {
    code: 100,
    subcode: 2018234,
    message: '(#100) Secondary Receivers may not see the other Secondary Receivers.',
  },
  'not-in-this-protocol': { code: 100, message: '(#100) Control has no end on this Page: it is passed or taken.' },
  'protocol-disabled': { code: 100, message: '(#100) Handover Protocol APIs disabled for this page.' },
  'incorrect-app': { code: 100, subcode: 2018164, message: '(#100) Incorrect App ID' },
  'routing-needed': {
    code: 100,
    message: '(#100) Param thread_control is not supported when Conversation Routing is not enabled.',
  },
} satisfies Record<string, ErrorShape> & Record<ControlRefusal, ErrorShape>

export type ErrorName = keyof typeof catalogue

export class GraphError extends Error {
  readonly shape: ErrorShape
  readonly status: number
  readonly errorName: string | null
  readonly headers: Record<string, string>

  constructor(shape: ErrorShape, { status = 400, errorName = null, headers = {} }: Circumstances = {}) {
    super(shape.message)
    this.shape = shape
    this.status = status
    this.errorName = errorName
    this.headers = headers
  }
}

export function graphError(errorName: ErrorName): GraphError {
  return new GraphError(catalogue[errorName], { errorName })
}

/** `(#100)` with a text of its own: a parameter that cannot be. */
export function badParameter(text: string): GraphError {
  return new GraphError({ code: 100, message: `(#100) ${text}` })
}

/** Checked when a Page is subscribed, field by field; the first that may not be had refuses the whole call. */
export function fieldNotPermitted(field: string, permission: string): GraphError {
  const message = `(#200) To subscribe to the ${field} field, one of these permissions is needed: ${permission}`
  return new GraphError({ code: 200, message }, { status: 403 })
}

export function noSuchObject(method: string, id: string): GraphError {
  const message = `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`
  return new GraphError({ code: 100, subcode: 33, type: 'GraphMethodException', message })
}

/** The envelope. The text follows the language of the account behind the token; the codes never do. */
export function envelopeOf({ shape, errorName }: GraphError, at: { traceId: string; language: Language }) {
  const { code, subcode, type = 'OAuthException' } = shape
  const translated = translate(errorName, at.language)
  const message = translated ?? shape.message
  const error = { message, type, code, ...(subcode && { error_subcode: subcode }), fbtrace_id: at.traceId }
  return { envelope: { error }, isTranslated: translated !== undefined }
}
