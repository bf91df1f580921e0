import { anyOf } from './any-of.ts'
import type { Rule } from './rules.ts'

/** What leaves no doubt that a customer complains in English. Patterns run over normalised text. */
export const englishComplaints: Rule[] = [
  {
    name: 'threat',
    pattern: anyOf(`
      lawyers? | barristers? | solicitors? | attorney | legal action | sue | suing | court | small claims | trading standards
      ombudsman | consumer (rights|protection|affairs|association|champion) | watchdog | better business bureau
      bbb | chargeback | dispute the (charge|payment) | report(ing)? (you|this (company|to)|your company)
      the police | take (this|it|matters?) further | legal (advice|proceedings|rights) | regulators?
      citizens advice | my rights | go(ing)? public | the (press|media|papers|news)
    `),
  },
  {
    name: 'fraud',
    pattern: anyOf(String.raw`
      scam(s|med|mers?|ming)? | rip ?offs? | ripp?ed (me |us )?off | ripping | fraud(s|sters?|ulent)?
      thie(f|ves) | stealing | steal | you stole | robbed | robbery | crooks? | con artists? | conned
      cheat(s|ed|ers|ing)? | swindl\w+ | lied | liars? | lying | lies | dishonest\w* | deceitful | deceiv\w+
      misleading | misled | bait and switch | theft | daylight robbery
      without my (consent|permission|authori[sz]ation|approval|knowledge)
    `),
  },
  {
    name: 'outrage',
    pattern: anyOf(String.raw`
      what a (circus|farce|palaver|nightmare|cheek|rip off|load of) | (this|that) is (the thanks|what (i|we) get|how you (treat|thank))
      why (did|have|would|are) (you|your \w+) (\w+ )?(open|l(ie|y)|ignor|los|throw|refus|wast|ruin|smash|dump)\w*
      (was|were) (due|supposed|meant|promised) .{0,40} (today is|its now|it is now|now its|and its)
      disgrac\w+ | disgust\w+ | outrag\w+ | appall?\w+ | shameful\w* | shame on | shambles | shambolic
      unacceptable | unaceptable | unacceptably | inexcusable | intolerable | diabolical | shocking\w*
      atrocious\w* | abysmal\w* | horrendous\w* | horrible | horrific | terribl[ey] | awful\w* | dreadful\w*
      ridiculous\w* | rediculous | ludicrous | absurd | pathetic\w* | deplorable | farc\w+ | a joke | such a joke
      absolute joke | joke of | laughable | laughing ?stock | unbelievabl\w+ | insult(ing|ed)? | insane
      crazy that | beyond (a joke|belief) | how dare | a disaster | disastrous | nightmare | fiasco
      unprofessional\w* | atrocity | embarrass\w+ | scandalous
      not (good enough|acceptable|ok(ay)?|on|right that|fair) | what kind of (company|service|people)
      what a (mess|farce|shambles|waste|disgrace|rubbish)
    `),
  },
  {
    name: 'fed up',
    pattern: anyOf(String.raw`
      fed up | sick (of|and tired) | tired of (\w+ )?(wait\w+|chas\w+|this|your|being|hear\w+|explain\w+|the)
      had (it|enough) | have had enough | enough is enough | enough of (this|your) | furious | fuming | livid
      angry | angrier | raging | outraged | irate | seething | pissed | p 0 ed
      (so|very|really|extremely|quite|bit|getting|absolutely|incredibly|increasingly|rather|beyond|totally|completely) (angry|upset|annoy\w+|mad|frustrat\w+|cross|irritat\w+)
      (im|am|we are|are|was|is|been) (\w+ )?(frustrat\w+|annoyed|annoying|irritat\w+|upset|mad|fuming)
      infuriat\w+ | exasperat\w+ | frustrat\w+ | last straw | final straw | losing (my )?patience
      lost (my )?patience | patience (is|has) | at my wits end | drive me mad | driving me (mad|crazy|nuts)
      doing my head in | stress\w* (me|out)
    `),
  },
  {
    name: 'let down',
    pattern: anyOf(String.raw`
      disappoint\w* | dissapoint\w* | disapoint\w* | let (me|us|my \w+) down | unhappy | dissatisf\w+
      unsatisf\w+ | displeased
      (not|isnt|arent|wasnt|hardly|far from|less than) (at all |really |very |too |exactly |a |best )*(happy|satisf\w+|pleased|impressed|amused|acceptable|what i (paid|ordered|expected)|good enough|thrilled)
      unimpressed | complain(t|ts|ing|ed)? | grievance | mistreat\w*
      poor (\w+ )?(service|quality|communication|experience|treatment|show|form|effort)
      bad (\w+ )?(service|experience|customer|company|attitude) | subpar | sub par | below (par|standard)
      falls short | expected (better|more) | deserve better | regret (ordering|buying|booking|choosing|using)
      wish (i|id) (never|hadnt)
    `),
  },
  {
    name: 'worthless',
    pattern: anyOf(String.raw`
      useless | worthless | hopeless | incompeten\w+ | clueless | rubbish | garbage | trash | crap\w* | shit\w*
      bullshit | bs | sucks? | lousy | worst | pointless | waste of (time|money|space)
      wasted (my|our|0|an?|hours?|so) | wasting (my|our) | joke (of )?(company|service) | cowboys? | clowns?
      amateurs? | amateurish | rude\w* | ignorant | arrogant | dismissive | disrespect\w* | unhelpful
      no help (at all|whatsoever) | shoddy | third rate | tacky | piss poor | dire | careless\w* | negligen\w+
      couldnt care less | dont care | doesnt care | do you (even|actually) care
    `),
  },
  {
    name: 'leaving',
    pattern: anyOf(String.raw`
      never (again|order\w*|shop\w*|buy\w*|book\w*|us(e|ing)|coming|return\w*|trust\w*|recommend|deal\w*) ?(again|from|with|you)?
      last time (i|we|ill|im|you) | lost (a|my|our|another|me|this) (\w+ )?(customer|business|custom|client)
      lose (a|another) (\w+ )?customer | (take|taking) (my|our) (business|custom|money) (elsewhere|away)
      going elsewhere | shop elsewhere | go elsewhere | your competitors? | boycott\w*
      avoid (this|them|at all|like) | stay (away|clear) | steer clear
      (bad|negative|terrible|0|one|scathing|honest) (star )?reviews? | (one|0|zero) stars? | trust ?pilot
      all over (social media|twitter|facebook) | on (social media|twitter|tiktok)
      tell (everyone|everybody|all my|my friends) | warn (others|people|everyone) | wouldnt recommend
      cant recommend | would not recommend | do not recommend | dont recommend
    `),
  },
  {
    name: 'nobody answers',
    pattern: anyOf(String.raw`
      (no one|nobody|noone|none of you|not one person) (\w+ ){0,4}?(answer\w*|repl\w+|respond\w*|pick\w*|call\w*|help\w*|care\w*|know\w*|seem\w*|bother\w*|get\w*|got|came|turn\w*|show\w*|want\w*|ever|has|is|can|tells?|told|contact\w*|at|will|took|explain\w*|listen\w*)
      (no|not a|zero|without|still no|never (had|got|received)( an?)?|havent had( an?)?|yet to (get|receive)( an?)?|not (had|received|got)( an?)?) (reply|response|answers?|word|update|news|apology|explanation|feedback|contact|communication|single|solution|resolution)
      (ignor(ed|ing|e)|hung up|hang(ing)? up|cut me off|fobbed|passed (around|from)|passing me|left (me )?(hanging|waiting|on hold|stranded|in the dark)|on hold for|(kept|stuck|been) (me )?(on hold|waiting)|round(s)? in circles|in circles|wild goose|stonewall\w*|ghosted|given the run\s?around|runaround|run around|copy (and )?paste|canned)
      (never|dont|doesnt|wont|didnt|not) (\w+ )?(repl(y|ied)|respond(ed)?|answer(ed)?|(call|called|ring|rang) (me )?back|get back|got back|listen(ed|ing)?)
    `),
  },
  {
    name: 'again and again',
    pattern: anyOf(String.raw`
      (0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|a dozen|umpteen|so many|hundred|couple of|few|endless|repeated) (\w+ )?(times|emails?|calls?|messages?|attempts?|reminders?|complaints?|chasers?) (and|now|already|with|but|to|about|this|still|later|i|in|without|over|before|yet|for)
      (called|emailed|written|wrote|contacted|phoned|rang|asked|chased|messaged|told|explained|complained|reported|tried|chasing|calling|emailing|asking)( \w+){0,4} (0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|umpteen|over|hundred|again) ?(0 )?(and )?(times|again|emails?|calls?|messages?)?$
      (called|emailed|written|contacted|phoned|asked|chased|messaged|told|explained|complained|reported|tried)( \w+){0,4} (0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|umpteen) times
      (0|second|third|fourth|fifth|sixth|tenth|umpteenth|hundredth)( ?(nd|rd|th|st))? (time|email|message|call|attempt|complaint|reminder|delay|cancellation|replacement)( \w+){0,3} (i|ive|im|this|that|you|in|and|my|with|now|its|ask\w*|contact\w*)
      despite (\w+ ){0,3}(emails?|calls?|messages?|reminders?|assurances?|requests?|promises?|paying|being|several|having|chasing)
      (yet|once) again | time and (time )?again | over and over | again and again | every (single )?time
      same (old )?(problem|issue|excuse|story|thing|rubbish|answer|reply)
      keep(s)? (getting|telling|saying|sending|cancel\w+|delay\w+|chang\w+|charg\w+|fobbing|losing|ignor\w+|being|having|postpon\w+|promis\w+|asking)
      repeatedly | chas(ed|ing) (you|this|up|it|them|my|for)
    `),
  },
  {
    name: 'long wait',
    pattern: anyOf(String.raw`
      (still|been|just|have been|ive been|keep|kept|sick of|tired of|left) (\w+ )?(wait\w+|stuck)( \w+){0,5} (0|an?|one|two|three|four|five|six|ten|several|many|weeks?|months?|days?|hours?|ages|forever|over|so long|hrs?)
      waited (\w+ ){0,3}(0|an?|one|two|three|four|five|six|ten|all|several|hours|days|weeks|months|ages|forever|in all)
      (its|it is|it has|has) (now |already |nearly |almost |over )*been (now |already |nearly |almost |over |more than |at least |about )*(0|an?|two|three|four|five|six|ten|several|many|weeks|months|days|hours|ages|forever) ?(0 )?(weeks?|months?|days?|hours?|years?|hrs?)?( \w+){0,4} (and|still|no|not|nothing|since|without|nobody|havent|wait\w*|never)
      (0|two|three|four|five|six|several|many) (weeks|months|days|hours|hrs) (later|late|overdue|and (still|nothing|counting|no|i|you|not)|on hold|now and|of waiting|without|with no)
      taking (forever|ages|the (piss|mick)) | takes? (forever|ages)
      how (much longer|many more|many times|long (must|am i supposed|are you going|more|until you))
      still (not|nothing|no|havent|hasnt|isnt|having|waiting (for|on) (my|the|a|an|you|someone)|waiting$)( \w+){0,12} (0|two|three|four|weeks?|months?|days|promis\w+|despite|after|supposed|sort\w*|reply|resolved|refund\w*|fixed)
      nothing (has )?(happen\w*|done|changed|arrived)
      never (arrived|came|showed|turned up|delivered|received|got|refunded|materiali[sz]ed)
    `),
  },
  {
    name: 'ill treated',
    pattern: anyOf(String.raw`
      (laugh\w*|sneer\w*|snigger\w*|shout\w*|yell\w*|swore|swear\w*|scream\w*|snap(ped|s)|bark(ed|s)|hung up) (at|on) (me|us|my)
      (laughed|spat) in (my|our) face | (made|making|make) (fun|a fool) of (me|us|my)
      (talk\w*|spoke|spoken|speak\w*) (down )?to (me|us|my \w+|customers|people) like | talk(ed|s|ing)? down to
      treat(ed|s|ing)? (me|us|people|customers|your customers|my \w+|loyal \w+|your \w+) (like|as if|so|this|that|badly|worse|with|poorly|terribly)
      (told|asked) (me|us) to (get lost|go away|shut up|leave) | stood me up | no shows? | brushed (me )?off
      bullied | humiliat\w+ | belittl\w+ | condescending | patroni[sz]\w+ | hostile | nasty | abusive | aggressive
      threaten\w* | (the|what a|some) nerve | (take|taking|took) (me|us) for (a|an|some|fools?|idiots?|granted) | the cheek
      (not even|without) (an? )?(apology|sorry|explanation|warning)
      no (apology|consideration|empathy|remorse|respect|decency|explanation|warning|accountability|organi[sz]ation)
      so much as an? (sorry|apology) | tricked | pressured | forced me
      made me (miss|lose|late|pay|wait|look|feel|cry)
    `),
  },
  {
    name: 'poor value',
    pattern: anyOf(String.raw`
      (fell|falls|falling|fallen|fall|came|coming) (apart|to (bits|pieces))
      (poor|terrible|bad|dreadful|low|cheap) quality
      poorly (made|handled|run|organi[sz]ed|packed|trained|managed) | nothing like (the|what|your|it|as)
      not (at all )?(as (described|advertised|promised|shown|pictured)|what (i|we|was) (ordered|paid|expected|promised|advertised))
      inedible | filthy | dirty | disgust\w* | cockroach\w* | bed ?bugs? | mou?ldy | stinks? | stank | not worth
      isnt worth | (leaves|leave|left) (a lot|much|something|plenty) to be desired | whats the point
      what is the point
      (broke|broken|died|stopped working|failed|cracked|ripped) (after|within|on|in|the) (day|one|a|an|the|less|0|two|first|second|under|few|just)
      cost me | costing me | refuse to pay | (wont|not|no way im|never) (be )?paying | not going to pay
      far too (long|slow|much|expensive) | way too (long|slow|much|expensive) | much too (long|slow) | unbearable
      tedious | if (i|id|i had|we) (had )?known | overdrawn | out of pocket | false advertis\w* | downhill
      went wrong | faulty again | defective again
    `),
  },
  {
    name: 'insult',
    pattern: anyOf(String.raw`
      f+u+c*k\w* | fck\w* | fkn | fing | effing | bloody | damn | damned | goddamn | wtf | ffs | hell is wrong
      what the hell | the hell | arse\w* | ass ?holes? | bastards? | bitch\w* | dick\w* | idiots? | idiotic
      morons? | moronic | stupid\w* | imbeciles? | dumb\w* | screw (you|this|off) | piss off | go to hell
      muppets? | jokers | scumbags? | wankers? | twats? | pricks?
    `),
  },
  {
    name: 'demand',
    pattern: anyOf(String.raw`
      (i )?demand\w* | (give|want|need) (me )?(my|our) (\w+ )?(money|cash) back | want (my|our) money
      compensat\w+ (me|us|for (this|the|my|your|all))
      i (expect|want|deserve|insist on) (\w+ ){0,3}(compensation|apology|explanation|full refund|answers|resolution)
      refund me (now|immediately|today|asap|or) | sort (this|it|yourselves|yourself|your) (\w+ )?out
      pull your finger | get your act | do your job | explain yourselves
      someone (must|should|needs to) be (held )?accountable | own up | take responsibility | goodwill gesture
      owe me
    `),
  },
  {
    name: 'broken promise',
    pattern: anyOf(String.raw`
      (was|were|been|you|they|he|she|is|as|had|keep|guaranteed|assured|what|youve|broken?|empty|false) (\w+ )?promis\w+
      promised (me|us|delivery|by|on|it|a|to|that|next) | broken? (your|their) (word|promise) | ruined
      spoil(ed|t) (my|our|the|her|his) | (wreck|destroy|trash)(ed|ing)? (my|our)
      missed (my|our) (\w+ )?(flight|connection|wedding|birthday|holiday|funeral|christmas|exam|meeting|appointment) (because|due|thanks)
      (because of|thanks to) (you|your) (\w+ )?(incompetence|mistake|delay|error|mess|driver|company|staff|failure)
      your fault | no thanks to you | took (the|a) day off | day off work | i was told (\w+ ){0,6}(but|and|yet)
    `),
  },
]
