import { anyOf } from './any-of.ts'
import type { Rule } from './rules.ts'

/**
 * What no machine answers: a death, somebody in danger, somebody hurt. It goes to people with the certainty of a complaint, because
 * nothing is worse than "You can cancel under My trips" after such words; by this name decide.ts tells people of it as what it is. Patterns run over normalised text.
 */
export const frenchDistress: Rule = {
  name: 'distress',
  pattern: anyOf(String.raw`
    (est|sont|etait|vient de|viens de|a|ont) (\w+ )?(decedee?s?|mourir|mort(e|es|s)?) | decede(e|s|es)? | deces | deuil | obseques | enterrement | funerailles
    (perdu|perdre) (mon|ma|mes|notre) (\w+ )?(mari|femme|epou\w+|pere|mere|papa|maman|fils|fille|frere|soeur|enfant|bebe|conjointe?|compagn\w+|parents?|grand \w+)
    suicid\w+ | envie de mourir | veux mourir | en finir avec (la|ma) vie | mettre fin a (mes jours|ma vie)
    hospitalis\w+ | a l hopital | aux urgences | ambulance | accident (grave|de voiture|de la route|corporel) | crise cardiaque | avc
    (a|ai|avait) (un |du |le )?cancer | (atteinte?|malade) d un cancer
    (s est|me suis|nous sommes|a ete|ai ete|est|s etait) (\w+ )?(blessee?|brulee?|coupee?|electrocutee?|intoxiquee?|etouffee?) | a avale | ont avale
    (a|ont|avait) (pris feu|explose|failli exploser) | incendie chez | electrocut\w+ | choc electrique | choc anaphylactique | au secours
  `),
}

export const englishDistress: Rule = {
  name: 'distress',
  pattern: anyOf(String.raw`
    passed away | (has|have|just|he|she|who|husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|grandmother|grandfather|partner) (has |have |just |recently |sadly )*died | deceased
    (the|a|his|her|recent|sudden) death | bereave\w+ | funeral | in mourning | grieving | lost (my|our) (\w+ )?(husband|wife|father|mother|dad|mum|mom|son|daughter|brother|sister|child|baby|partner|grand\w+)
    suicid\w+ | want to die | kill(ing)? myself | end my life
    in hospital | (in|to|at) the hospital | hospitali[sz]ed | ambulance | emergency room | heart attack | had a stroke | car accident
    (has|have|with|got|having) (\w+ )?cancer
    (got|was|were|been|is|badly) (hurt|injured|burnt|burned|electrocuted|poisoned) | (burnt|burned|cut) (my|his|her)(self)? | swallowed | choking | bleeding
    caught fire | on fire | exploded | electrocuted | electric shock | anaphyla\w+
  `),
}
