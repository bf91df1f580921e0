const french = {
  who: '(un |une |l |le |la |des |d |de )?(vraie? |autre )?(conseill\\w+|humaine?|etre humain|agents?|operat\\w+|quelqu un|interlocut\\w+|responsable)',
  meet: '(parler|discuter|echanger|passer|etre mise? en (relation|contact)|avoir|contacter)? ?(a |avec |par )?',
  /** "…but to one who understands" is a wish after all. */
  unless: '(?! (mais|sauf|qui|autre|d autre)\\b)',
}
const english = {
  who: '(a |an |any |the |your |another )?(real |live |actual |human )?(human|person|agent|advis[eo]r|representative|operator|someone|somebody|anyone|anybody)( being)?',
  meet: '((talk|speak|chat|talking|speaking|chatting)( to| with)? |be (transferred|put through)( to)? )?',
  unless: '(?! (but|except|other|else|who|that|instead)\\b)',
}

/**
 * "I don't need to talk to a person": the words of a wish, and no wish. Over normalised text. The person must be the very
 * thing that is declined: whoever will not talk to a machine, or not to just anybody, does want one.
 */
export const noPerson: RegExp[] = [
  `(je )?(ne |n )?(veux|voudrais|souhaite|aimerais|cherche|desire) (surtout |vraiment |absolument )?pas ${french.meet}${french.who}\\b${french.unless}`,
  `(je |j )?(ne |n )?(ai )?(pas|aucun|nul) besoin (de |d )${french.meet}${french.who}\\b${french.unless}`,
  `(inutile|pas la peine) (de |d )(me )?(parler|passer|mettre en relation|transferer|deranger) ?(a |par |avec |vers )?${french.who}\\b`,
  `sans (avoir a )?(parler|passer|contacter|attendre|deranger) ?(a |par )?${french.who}\\b`,
  `(i )?(dont|do not) (really |actually )?(want|need|wish)( to)? ${english.meet}${english.who}\\b${english.unless}`,
  `(no need|without having|without) (for |to )?${english.meet}${english.who}\\b${english.unless}`,
].map((pattern) => new RegExp(`\\b${pattern}`, 'g'))

/** What is left to read when the person that nobody wants is taken out. */
export const withoutDeclined = (normalised: string): string =>
  noPerson
    .reduce((text, pattern) => text.replaceAll(pattern, ' '), normalised)
    .replace(/\s+/g, ' ')
    .trim()
