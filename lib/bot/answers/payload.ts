/** Tapping an offered answer asks for exactly that one, whatever the model thinks of its title. */
export const answerPayloadPrefix = 'RELAIS_ANSWER:'
