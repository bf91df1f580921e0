import type { Retort, SmallTalk } from '../understanding.ts'
import { anyOf } from './any-of.ts'

/**
 * Small talk is recognised only when nothing else is said: every word of the message must belong to it. "Merci" is
 * thanks; "merci pour rien" and "bonjour, où est mon colis" are not small talk.
 */
type Phrase = { kind: SmallTalk | Retort; pattern: RegExp }

const fillers = `
  a au aux l le la les de des du tres bien beaucoup mille fois encore et vous toi moi mon ma m votre vos ton tout toute
  tous monde madame monsieur messieurs dames mr mme cher chere equipe pour aide reponse reponses rapidite rapide o c est
  gentil vraiment info infos information informations service boutique page travail patience et
  and to you so very much lot all team everyone there again guys your for help answer reply quick fast super great then
  the my friend kindly alors it s that is kind of really dear sir madam mate love bot shop work service patience answer
  job 0 i from in have
`
const filler = new Set(fillers.split(/\s+/))

/** Earlier kinds win: "merci, au revoir" says goodbye. */
const openings: Phrase[] = [
  {
    kind: 'how-are-you',
    pattern: anyOf(
      `
        comment (ca va|vas tu|allez vous|tu vas|vous allez) | ca va( bien)? | la forme | tu vas bien | vous allez bien
        quoi de neuf | tout va bien | how (are|r) you( doing)?( today)? | hows (it going|everything|life) | how is it going
        whats up | sup | you ok | how do you do | hope you are well | j espere que vous allez bien
      `,
      'g',
    ),
  },
  {
    kind: 'who-are-you',
    pattern: anyOf(
      `
        (t es|tu es|es tu|vous etes|etes vous|c est|je parle a) (bien )?(un |une )?(vrai |vraie )?(robot|bot|chatbot|humain|machine|ia|intelligence artificielle|personne)
        est ce que (tu es|vous etes|c est|je parle a) (bien )?(un |une )?(vrai |vraie )?(robot|bot|chatbot|humain|machine|ia|personne)
        qui (es tu|etes vous|est tu|tu es) | (t es|tu es|c est|vous etes) qui | (comment )?tu t appelles( comment)?
        comment (t appelles tu|vous appelez vous) | (quel est )?(ton|votre) (nom|prenom)
        (are|r) you (a |an )?(real |actual )?(bot|robot|human|person|machine|ai|chatbot|computer|real)
        who are you | whats your name | what is your name | what are you | do you have a name
        am i (talking|speaking|chatting) (to|with) (a |an )?(bot|robot|human|person|machine|real person|ai|computer)
        is this (a |an )?(bot|robot|human|ai|real person)
      `,
      'g',
    ),
  },
  {
    kind: 'goodbye',
    pattern: anyOf(
      `
        au revoir | aurevoir | a bientot | a plus( tard)? | a demain | adieu | ciao | tchao | bises | bisous | cordialement
        (bonne|belle|excellente|tres bonne|tres belle) (journee|soiree|nuit|continuation|fin de journee|apres midi|semaine|annee)
        bon (week end|weekend|courage|dimanche|apres midi) | bien a vous | bye( bye)? | goodbye | good bye | good night
        (joyeux|joyeuse|joyeuses|bonnes) (noel|paques|fetes|anniversaire) | bonne annee | meilleurs voeux
        see (you|ya)( later| soon)? | have a (nice|good|great|lovely) (day|evening|night|weekend|one|afternoon)
        (lovely|nice|good) (day|evening|weekend) | take care | cheerio | later | (kind |best )?regards | best wishes
        (happy|merry) (christmas|new year|holidays|easter|birthday) | enjoy your (day|evening|weekend)
      `,
      'g',
    ),
  },
  {
    kind: 'acknowledgement',
    pattern: anyOf(
      `
        non (c est bon|ca ira|ca va|rien( d autre)?|merci|pas besoin|c est tout) | no (thanks?( you)?|need|problems?|worries|nothing( else)?|im good|its (ok|fine))
        pas (de (soucis?|problemes?)|pour le moment|pour l instant) | not (now|right now|at the moment)
      `,
      'g',
    ),
  },
  {
    kind: 'opening',
    pattern: anyOf(
      `
        (j ai|j aurais|j avais|jai) (juste |encore |aussi |une autre |quelques |des |une |un |petite? |autre )*(questions?|renseignements?|demandes?|problemes?|soucis?)
        (puis je|je peux|est ce que je peux|pourrais je|je voudrais|je veux|j aimerais|je souhaite) (vous |te |juste )*(poser|demander) (une |des |quelques |un |autre |petite )*(questions?|renseignements?|chose|quelque chose|truc)
        (j ai |j aurais |je voudrais |j aimerais |je cherche )?(besoin )?(d |de l |un peu d |un |une |des )?(aide|renseignements?|infos?|informations?)( svp| s il vous plait)?
        (pouvez vous|peux tu|tu peux|vous pouvez|est ce que vous pouvez|pourriez vous) (m aider|me renseigner|nous aider) | aide(z)? moi | qui peut m aider
        (i have|i ve|ive got|i ve got|i got|ive) (just |another |a few |some |a |an |one |quick |small |little |more )*(questions?|query|issues?|problems?|request)
        (can|could|may) i (just )?ask (you )?(a |one |another |some |quick )*(questions?|something)( please)? | (quick |another )?question
        (i )?(need|want|would like|could do with|am looking for) (some |a little |a bit of |your )*(help|assistance|information|info|advice) | help( me)?( out)?
        (can|could|will) you help( me| us)?( out)?
      `,
      'g',
    ),
  },
  {
    kind: 'thanks',
    pattern: anyOf(
      `
        merci( bien| beaucoup| infiniment)? | merci+ | je vous remercie | remercie | nickel | parfait | genial | super | top
        excellent | bravo | au top | trop bien | impeccable | pas mal( du tout)? | chapeau | je vous aime | felicitations
        (vous etes|tu es|t es|c est) (vraiment |trop |de vrais? |des )?(super|geniaux|genial|les meilleurs|le meilleur|au top|top|formidables?|gentils?|parfaits?|adorables?|anges?|magiciens?|nickel)
        (vous )?m avez sauvee? (la vie|la mise)? | (vous )?me sauvez( la vie| la mise)?
        thanks? | thank you | thankyou | cheers | much appreciated | appreciated | appreciate it | perfect | great
        brilliant | awesome | amazing | lovely | wonderful | nice one | nice | cool | good bot | well done | spot on | legend
        not bad( at all)? | you saved (my life|me|the day|my day) | you made my day | love (you|it)( guys)? | ever so much
        (youre|you are) (real |such |the |a |an )*(best|great|awesome|amazing|star|stars|brilliant|angels?|legends?|lifesavers?|magicians?|kind|wonderful)
        xhappyfacex
      `,
      'g',
    ),
  },
  {
    kind: 'greeting',
    pattern: anyOf(
      `
        bonjour | bonsoir | salut | coucou | hello+ | helo | hi+ | hey+ | hiya | allo | yo | morning | evening | greetings
        good (morning|afternoon|evening|day) | rebonjour | re bonjour | wesh | salam | hola | howdy | enchante
      `,
      'g',
    ),
  },
  {
    kind: 'no',
    pattern: anyOf(
      `
        (mais |ah |euh )?(non|no|nope|nah) | pas (vraiment|du tout) | not (really|at all) | aucun(e)?( de (ces|ceux|celles) ?(la|sujets|choix|trois)?| des trois)?
        (c |ce |ca |cela |)(n )?est pas (du tout )?(ca|cela|ce que (je|j ai) (demande|demandais|veux|voulais|cherche|cherchais)|(la|ma) (bonne )?(question|demande|reponse)|mon (probleme|souci))
        (ca|cela) ne (repond pas|repond pas du tout) a (ma|la) question | rien a voir | (c est )?autre chose | ni l un ni l autre
        (thats |that is |this is |its |it is )?not (it|that|what i (asked|asked for|meant|mean|want|wanted|need)|(my|the|an?) (question|answer|problem|issue))
        (that |this |it )?(doesnt|does not|didnt|did not) answer (my|the) question | none( of (them|these|those|the above))? | neither | something else | wrong answer
      `,
      'g',
    ),
  },
  {
    kind: 'yes',
    pattern: anyOf(
      'oui | ouais | yes | yep | yeah | yup | sure | volontiers | exactement | exactly | absolument | absolutely',
      'g',
    ),
  },
  {
    kind: 'acknowledgement',
    pattern: anyOf(
      `
        ok(ay|i)? | okk | d accord | daccord | dac | bien recu | s il (vous|te) plait | please
        bien note | c est note | note | entendu | compris | je vois | je comprends | ca marche
        got it | i see | understood | right | fine | alright | all right | all good | sounds good
        makes sense | tres bien | bien | good | ah | oh | (ha)+ | (hi)+ | (he)+ | lol | mdr+ | ptdr | hmm* | bof | bon | voila
        c est bon | c est tout | that is all | thats all | thats it | nothing else | rien d autre | ca ira
        (je ne savais|savais) pas | didnt know | my bad | oops | oups | test | testing
        (desolee?|excusez moi|pardon|navree?)( (de vous avoir|pour (le|les|la|mes|ma)) (derangee?s?|derangement|fautes?|reponse tardive|retard de ma reponse|faire attendre|fait attendre))?
        (sorry|apologies)( (to have|to|for|about) (bothering you|bother you|bothered you|trouble you|the (bother|typos|trouble)|keeping you waiting|my (typos|late (answer|reply))))?
      `,
      'g',
    ),
  },
]

export function smallTalkOf(normalised: string, tone: string[]): SmallTalk | Retort | null {
  const faces = tone.includes('xhappyfacex') ? ' xhappyfacex' : ''
  if (tone.includes('xangryfacex') || tone.includes('xinsistsx')) return null
  let rest = ` ${normalised}${faces} `
  let kind: SmallTalk | Retort | null = null
  for (const { kind: candidate, pattern } of openings) {
    const without = rest.replaceAll(pattern, ' ')
    if (without !== rest) kind ??= candidate
    rest = without
  }
  return rest.split(' ').every((word) => filler.has(word)) ? kind : null
}
