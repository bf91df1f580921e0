/**
 * Whether somebody writes a language the bot does not read. It must not pretend: in Spanish "con" is no insult, and an answer
 * that only shares some letters with the question is a wrong one. Told by the script, and by small words that only the other language has.
 */
const foreignWords = wordsOf(`
  hola buenos buenas dias tardes noches donde dónde esta está estoy mi mis paquete pedido quiero quisiera hablar persona necesito ayuda gracias favor
  cuando cuándo cuanto porque qué como cómo puedo puede tengo tiene hacer muy pero para los las una uno llegado envio devolver dinero reembolso
  guten tag morgen abend hallo ich mich mir wo wann wie warum ist sind mein meine meinen paket bestellung nicht noch bitte danke habe hat kann können möchte
  und oder aber seit drei wochen das ein eine einen mit für auf warte lieferung geld zurück sprechen jemand
  ciao buongiorno buonasera dove il mio mia pacco ordine vorrei voglio parlare qualcuno grazie sono ho quando perché che della posso può ancora arrivato
  olá ola bom boa onde está meu minha encomenda pedido quero falar alguém obrigado obrigada não preciso quando posso você com uma
  hallo goedendag goedemorgen waar mijn pakket bestelling ik niet kan wil graag dank bedankt met het een van wanneer iemand spreken
  dzień dobry gdzie jest moja moje paczka chcę rozmawiać dziękuję proszę nie kiedy
  merhaba nerede paketim siparişim kargom istiyorum teşekkürler lütfen değil ne zaman
  bună ziua unde este coletul meu vreau mulțumesc când
`)

/** What a French or an English sentence hardly does without. */
const homeWords = wordsOf(`
  je j tu il elle on nous vous ils le la les l un une des du de d et ou où est es suis sont mon ma mes votre vos ce c cette pas ne n que qu qui quoi
  pour avec sur dans par plus mais donc si bonjour bonsoir merci svp colis commande quand comment combien pourquoi avez ai veux voudrais peut peux
  the a an my your is are was i im me we you it this that to of in on for and not do does did dont can could would when where how what why please
  hello hi thanks parcel order have has had get got want need with from be
`)

export function isForeign(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  if (letters.length > 0 && latin.length * 2 < letters.length) return true
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const foreign = words.filter((word) => foreignWords.has(word) && !homeWords.has(word)).length
  const home = words.filter((word) => homeWords.has(word)).length
  return foreign > home && foreign * 3 >= words.length && (foreign >= 2 || words.length <= 2)
}

function wordsOf(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/))
}
