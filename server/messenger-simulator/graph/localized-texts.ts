/** The languages in which error texts were collected: an account gets them in its own. */
export const languages = ['en', 'es', 'fr', 'pt', 'zh'] as const
export type Language = (typeof languages)[number]

const policy = 'https://developers.facebook.com/docs/messenger-platform/policy-overview'

/** Reason enough never to classify by text. What is not here stays in English, as much does in production. */
export const localizedTexts: Record<Exclude<Language, 'en'>, Record<string, string>> = {
  es: {
    'outside-window': `(#10) Este mensaje se envió fuera de la ventana permitida. Obtén más información sobre la nueva política aquí: ${policy}`,
    'no-such-user': '(#100) No se encontró ningún usuario coincidente',
    'person-unavailable': '(#551) Esta persona no está disponible en este momento.',
    'another-app-controls': '(#10) No se pudo enviar el mensaje porque otra app controla este hilo en este momento.',
    'fetch-failed': '(#100) No se pudo obtener el archivo de la URL',
    'rate-limit': '(#613) Las llamadas a esta api superaron el límite de frecuencia.',
    'token-expired': 'Error al validar el token de acceso: la sesión caducó.',
  },
  fr: {
    'outside-window': `(#10) Ce message a été envoyé en dehors de la fenêtre autorisée. En savoir plus sur la nouvelle politique : ${policy}`,
    'no-such-user': '(#100) Aucun utilisateur correspondant trouvé',
    'person-unavailable': '(#551) Cette personne n’est pas disponible actuellement.',
    'another-app-controls':
      '(#10) Le message n’a pas pu être envoyé car une autre application contrôle actuellement ce fil.',
    'fetch-failed': '(#100) Impossible de récupérer le fichier à partir de l’URL',
    'rate-limit': '(#613) Les appels à cette API ont dépassé la limite.',
    'token-expired': 'Erreur lors de la validation du token d’accès : la session a expiré.',
  },
  pt: {
    'outside-window': `(#10) Esta mensagem foi enviada fora da janela permitida. Saiba mais sobre a nova política aqui: ${policy}`,
    'no-such-user': '(#100) Nenhum usuário correspondente encontrado',
    'person-unavailable': '(#551) Esta pessoa não está disponível no momento.',
    'another-app-controls':
      '(#10) Falha ao enviar a mensagem porque outro aplicativo está controlando esta conversa agora.',
    'fetch-failed': '(#100) Falha ao buscar o arquivo da URL',
    'rate-limit': '(#613) As chamadas para esta API excederam o limite.',
    'token-expired': 'Erro ao validar o token de acesso: a sessão expirou.',
  },
  zh: {
    'outside-window': `(#10) 此消息已在允许的时间段之外发送。请在此了解新政策:${policy}`,
    'no-such-user': '(#100) 找不到匹配的用户',
    'person-unavailable': '(#551) 目前无法联系此人。',
    'another-app-controls': '(#10) 消息发送失败,因为另一个应用正在控制此对话。',
    'fetch-failed': '(#100) 无法从网址获取文件',
    'rate-limit': '(#613) 对此 API 的调用已超出频率限制。',
    'token-expired': '验证访问口令时出错:会话已过期。',
  },
}

export function translate(errorName: string | null, language: Language): string | undefined {
  return errorName === null || language === 'en' ? undefined : localizedTexts[language][errorName]
}
