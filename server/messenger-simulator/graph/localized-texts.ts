/** Error texts as accounts in other languages get them: reason enough never to classify by text. */
const texts: Record<string, Record<string, string>> = {
  es: {
    'outside-window':
      '(#10) Este mensaje se envió fuera de la ventana permitida. Obtén más información sobre la nueva política aquí: https://developers.facebook.com/docs/messenger-platform/policy-overview',
    'no-such-user': '(#100) No se encontró ningún usuario coincidente',
    'person-unavailable': '(#551) Esta persona no está disponible en este momento.',
    'another-app-controls': '(#10) No se pudo enviar el mensaje porque otra app controla este hilo en este momento.',
  },
  fr: {
    'outside-window':
      '(#10) Ce message a été envoyé en dehors de la fenêtre autorisée. En savoir plus sur la nouvelle politique : https://developers.facebook.com/docs/messenger-platform/policy-overview',
    'no-such-user': '(#100) Aucun utilisateur correspondant trouvé',
    'person-unavailable': '(#551) Cette personne n’est pas disponible actuellement.',
    'another-app-controls':
      '(#10) Le message n’a pas pu être envoyé car une autre application contrôle actuellement ce fil.',
  },
}

export function translate(errorName: string | null, language: string): string | undefined {
  return errorName === null ? undefined : texts[language]?.[errorName]
}
