/**
 * The payload of the always-present "Talk to a person" button. It hands over in any state and without the bot, so that a bot
 * that is down, slow or wrong can never stand between a customer and a human.
 */
export const talkToPersonPayload = 'RELAIS_TALK_TO_PERSON'
