import type { SmallTalk } from '../understanding.ts'

/**
 * Small talk is recognised only when nothing else is said: every word of the message must belong to it. "Merci" is
 * thanks; "merci pour rien" and "bonjour, où est mon colis" are not small talk.
 */
type Phrase = { kind: SmallTalk; pattern: RegExp }

const filler = new Set(
  'a au aux l le la les de des du tres bien beaucoup mille fois encore et and to you so very much lot all team equipe vous toi everyone tout toute monde madame monsieur messieurs dames mr mme relais there again guys pour votre vos your for ton aide help reponse reponses answer reply info infos information informations the my friend kindly rapidite rapide quick fast super great then alors o c est gentil it s that is kind of vraiment really 0 moi mon ma cher chere dear m sir madam mate love bot'.split(' '),
)

const openings: Phrase[] = [
  { kind: 'how-are-you', pattern: /\b(comment (ca va|vas tu|allez vous)|ca va( bien)?|la forme|tu vas bien|vous allez bien|quoi de neuf|how are you( doing)?( today)?|hows it going|how is it going|whats up|sup|you ok|how do you do|hope you are well)\b/g },
  { kind: 'who-are-you', pattern: /\b((t es|tu es|es tu|vous etes|etes vous|c est|je parle a|est ce que (tu es|vous etes|c est|je parle a)) (bien )?(un |une )?(vrai |vraie )?(qui|robot|bot|chatbot|humain|machine|ia|intelligence artificielle|personne)|qui (es tu|etes vous|est tu|tu es)|(comment )?tu t appelles( comment)?|comment (t appelles tu|vous appelez vous|tu t appelles)|(quel est )?(ton|votre) (nom|prenom)|(are|r) you (a |an )?(real |actual )?(bot|robot|human|person|machine|ai|chatbot|computer|real)|who are you|whats your name|what is your name|what are you|am i (talking|speaking|chatting) (to|with) (a |an )?(bot|robot|human|person|machine|real person|ai|computer)|do you have a name|is this (a |an )?(bot|robot|human|ai|real person))\b/g },
  { kind: 'goodbye', pattern: /\b(au revoir|aurevoir|a bientot|a plus( tard)?|a demain|bonne (journee|soiree|nuit|continuation|fin de journee|apres midi|semaine|annee)|bon (week end|weekend|courage|dimanche|apres midi)|adieu|ciao|tchao|bye( bye)?|goodbye|good bye|see (you|ya)( later| soon)?|have a (nice|good|great|lovely) (day|evening|night|weekend|one|afternoon)|take care|good night|cheerio|later|bises|bisous|cordialement|bien a vous|regards)\b/g },
  { kind: 'thanks', pattern: /\b(merci( bien| beaucoup| infiniment)?|mercii*|je vous remercie|remercie|thanks?|thank you|thankyou|cheers|much appreciated|appreciated|appreciate it|nickel|parfait|genial|super|top|excellent|bravo|au top|trop bien|impeccable|perfect|great|brilliant|awesome|amazing|lovely|wonderful|nice one|nice|cool|good bot|well done|youre (the best|great|awesome|amazing|a star)|you are (the best|great|awesome|amazing|a star)|legend|vous etes (super|geniaux|les meilleurs|au top|formidables?)|tu es (super|genial|le meilleur)|t es (super|genial|le meilleur)|je vous aime|love you( guys)?|c est (parfait|super|genial|top|gentil|nickel)|xhappyfacex)\b/g },
  { kind: 'greeting', pattern: /\b(bonjour|bonsoir|salut|coucou|hello+|helo|hi+|hey+|hiya|allo|yo|good (morning|afternoon|evening|day)|morning|evening|greetings|bjr|rebonjour|re bonjour|wesh|salam|hola|howdy|enchante)\b/g },
  { kind: 'acknowledgement', pattern: /\b(ok(ay|i)?|okk|d accord|daccord|dac|oui|non|ouais|yes|yep|yeah|no|nope|nah|sure|bien recu|bien note|c est note|note|entendu|compris|je vois|je comprends|ca marche|pas de (souci|soucis|probleme|problemes)|no (problem|worries)|got it|i see|understood|right|fine|alright|all right|all good|sounds good|makes sense|tres bien|bien|good|ah|oh|ha+(ha)*|hihi|he+he+|lol|mdr|ptdr|haha\w*|hmm*|bof|bon|voila|parfait|c est bon|c est tout|that is all|thats all|thats it|nothing else|rien d autre|ca ira|no thanks|non merci|sorry|desole|excusez moi|pardon|my bad|oops|oups|test|testing)\b/g },
]

export function smallTalkOf(normalised: string, tone: string[]): SmallTalk | null {
  const faces = tone.includes('xhappyfacex') ? ' xhappyfacex' : ''
  if (tone.includes('xangryfacex') || tone.includes('xinsistsx')) return null
  let rest = ` ${normalised}${faces} `
  let kind: SmallTalk | null = null
  for (const { kind: candidate, pattern } of openings) {
    const without = rest.replaceAll(pattern, ' ')
    if (without !== rest) kind ??= candidate
    rest = without
  }
  return rest.split(' ').every((word) => word === '' || filler.has(word)) ? kind : null
}
