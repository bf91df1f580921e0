import type { RuleBook } from './rules.ts'

export const englishRules: RuleBook = {
  guards: [
    /\b(not|never|no|without|isnt|arent|wasnt|aint|hardly|nothing|dont|didnt) (at all |really |that |too |very |so |being |an? |the |any |to |get |feel |be |making |make |mean |want |in any way |i |have |been )*(complain\w*|disappoint\w*|angry|upset|annoyed|mad|unhappy|dissatisfied|frustrat\w+|scam\w*|fraud\w*|terrible|awful|bad|horrible|rude|useless|furious|ripped off)\b/g,
    /\b(no|zero|without|any) (complaints?|problems?|issues?|worries|rush|hurry)\b/g,
    /\b(complaints?) (address|department|phone|email|form|procedure|policy|process)\b|\b(address|email|phone|number|form|hours|procedure)( \w+){0,4} complaints?\b/g,
    /\b(travel|estate|cleaning|letting|letting|customs|free|ticket|check in|gate|booking|insurance|shipping|bleaching) agents?\b|\bagent (code|id|number|fee)\b/g,
    /\b(robot|robotic) (vacuums?|mowers?|lawn\w*|hoovers?|toys?|kits?|mops?|cleaners?|arms?)\b|\bbot ?(tle|any)\b/g,
    /\b(human (hair|resources?|rights|size|anatomy)|agent orange|operator (manual|license|licence))\b/g,
    /\b(per|each|second|third|0|which|same|the right|wrong|every|name of the|extra|additional) (person|people)\b|\bin person\b|\bperson(s|al|ally)?$|\bfor someone else\b|\bsomeone else (to )?(collect|pick|receive|travel|use|sign)\b/g,
    /\b(text|sms|email|mail|message|call|link|site|website)\b.{0,60}\b(scam|fraud|phishing|fake|spoof)\b|\b(is (it|this|that)) (a )?(scam|fraud|fake|phishing)\b/g,
    /\b(speak|talk|contact|reach|call|chat)( \w+)? (the |a |my |your )?(carrier|courier|driver|seller|hotel|airline|manufacturer|recipient|sender|host|landlord|post office|postman|neighbou?r|guide|customs)\b/g,
    /\b(protect\w*|insur\w+|cover\w*|against|prevent|avoid|report) (\w+ ){0,3}(theft|fraud|scams?|stolen|damage)\b/g,
    /\b(pass|hand|give|send|ship|deliver|transfer)( \w+){0,3} to (someone|somebody|another|a friend|my)\b/g,
    /\b(called|named|titled|(the|this|board|video|card) (game|book|novel|film|movie|album|comic|dvd|cd|brand|song|band)) (the )?\w+( \w+)?\b/g,
    /\b\w+ (plan|bundle|edition|movie|game|novel|cream|lotion|album)\b/g,
    /\b(never|not|havent|didnt|dont|still not|yet to|no) (yet )?(got|received?|had|get|getting|receiving) (the |a |an |any |my |your )?(\w+ )?(confirmation|emails?|code|text|sms|invoice|link|receipt|tickets?|label|otp|password)\b/g,
    /\b(joke|jokes) please\b|\btell me a joke\b/g,
  ],
  complaint: [
    {
      name: 'threat',
      pattern:
        /\b(lawyers?|solicitors?|attorney|legal action|sue|suing|court|small claims|trading standards|ombudsman|consumer (rights|protection|affairs|association|champion)|watchdog|better business bureau|bbb|chargeback|dispute the (charge|payment)|report(ing)? (you|this (company|to)|your company)|the police|take (this|it|matters?) further|legal (advice|proceedings|rights)|regulators?|citizens advice|my rights|go(ing)? public|the (press|media|papers|news))\b/,
    },
    {
      name: 'fraud',
      pattern:
        /\b(scam(s|med|mers?|ming)?|rip ?offs?|ripp?ed (me |us )?off|ripping|fraud(s|sters?|ulent)?|thie(f|ves)|stealing|steal|you stole|robbed|robbery|crooks?|con artists?|conned|cheat(s|ed|ers|ing)?|swindl\w+|lied|liars?|lying|lies|dishonest\w*|deceitful|deceiv\w+|misleading|misled|bait and switch|theft|daylight robbery|without my (consent|permission|authori[sz]ation|approval|knowledge))\b/,
    },
    {
      name: 'outrage',
      pattern:
        /\b(disgrac\w+|disgust\w+|outrag\w+|appall?\w+|shameful\w*|shame on|shambles|shambolic|unacceptable|unaceptable|unacceptably|inexcusable|intolerable|diabolical|shocking\w*|atrocious\w*|abysmal\w*|horrendous\w*|horrible|horrific|terribl[ey]|awful\w*|dreadful\w*|ridiculous\w*|rediculous|ludicrous|absurd|pathetic\w*|deplorable|farc\w+|a joke|such a joke|absolute joke|joke of|laughable|laughing ?stock|unbelievabl\w+|insult(ing|ed)?|insane|crazy that|beyond (a joke|belief)|how dare|a disaster|disastrous|nightmare|fiasco|unprofessional\w*|atrocity|embarrass\w+|scandalous|not (good enough|acceptable|ok(ay)?|on|right that|fair)|what kind of (company|service|people)|what a (mess|farce|shambles|waste|disgrace|rubbish))\b/,
    },
    {
      name: 'fed up',
      pattern:
        /\b(fed up|sick (of|and tired)|tired of (\w+ )?(wait\w+|chas\w+|this|your|being|hear\w+|explain\w+|the)|had (it|enough)|have had enough|enough is enough|enough of (this|your)|furious|fuming|livid|angry|angrier|raging|outraged|irate|seething|pissed|p 0 ed|(so|very|really|extremely|quite|bit|getting|absolutely|incredibly|increasingly|rather|beyond|totally|completely) (angry|upset|annoy\w+|mad|frustrat\w+|cross|irritat\w+)|(im|am|we are|are|was|is|been) (\w+ )?(frustrat\w+|annoyed|annoying|irritat\w+|upset|mad|fuming)|infuriat\w+|exasperat\w+|frustrat\w+|last straw|final straw|losing (my )?patience|lost (my )?patience|patience (is|has)|at my wits end|drive me mad|driving me (mad|crazy|nuts)|doing my head in|stress\w* (me|out))\b/,
    },
    {
      name: 'let down',
      pattern:
        /\b(disappoint\w*|dissapoint\w*|disapoint\w*|let (me|us|my \w+) down|unhappy|dissatisf\w+|unsatisf\w+|displeased|(not|isnt|arent|wasnt|hardly|far from|less than) (at all |really |very |too |exactly |a |best )*(happy|satisf\w+|pleased|impressed|amused|acceptable|what i (paid|ordered|expected)|good enough|thrilled)|unimpressed|complain(t|ts|ing|ed)?|grievance|mistreat\w*|poor (\w+ )?(service|quality|communication|experience|treatment|show|form|effort)|bad (\w+ )?(service|experience|customer|company|attitude)|subpar|sub par|below (par|standard)|falls short|expected (better|more)|deserve better|regret (ordering|buying|booking|choosing|using)|wish (i|id) (never|hadnt))\b/,
    },
    {
      name: 'worthless',
      pattern:
        /\b(useless|worthless|hopeless|incompeten\w+|clueless|rubbish|garbage|trash|crap\w*|shit\w*|bullshit|bs|sucks?|lousy|worst|pointless|waste of (time|money|space)|wasted (my|our|0|an?|hours?|so)|wasting (my|our)|joke (of )?(company|service)|cowboys?|clowns?|amateurs?|amateurish|rude\w*|ignorant|arrogant|dismissive|disrespect\w*|unhelpful|no help (at all|whatsoever)|shoddy|third rate|tacky|piss poor|dire|careless\w*|negligen\w+|couldnt care less|dont care|doesnt care|do you (even|actually) care)\b/,
    },
    {
      name: 'leaving',
      pattern:
        /\b(never (again|order\w*|shop\w*|buy\w*|book\w*|us(e|ing)|coming|return\w*|trust\w*|recommend|deal\w*) ?(again|from|with|you)?|last time (i|we|ill|im|you)|lost (a|my|our|another|me|this) (\w+ )?(customer|business|custom|client)|lose (a|another) (\w+ )?customer|(take|taking) (my|our) (business|custom|money) (elsewhere|away)|going elsewhere|shop elsewhere|go elsewhere|your competitors?|boycott\w*|avoid (this|them|at all|like)|stay (away|clear)|steer clear|(bad|negative|terrible|0|one|scathing|honest) (star )?reviews?|(one|0|zero) stars?|trust ?pilot|all over (social media|twitter|facebook)|on (social media|twitter|tiktok)|tell (everyone|everybody|all my|my friends)|warn (others|people|everyone)|wouldnt recommend|cant recommend|would not recommend|do not recommend|dont recommend)\b/,
    },
    {
      name: 'nobody answers',
      pattern:
        /\b((no one|nobody|noone|none of you|not one person) (\w+ ){0,4}?(answer\w*|repl\w+|respond\w*|pick\w*|call\w*|help\w*|care\w*|know\w*|seem\w*|bother\w*|get\w*|got|came|turn\w*|show\w*|want\w*|ever|has|is|can|tells?|told|contact\w*|at|will|took|explain\w*|listen\w*)|(no|not a|zero|without|still no|never (had|got|received)( an?)?|havent had( an?)?|yet to (get|receive)( an?)?|not (had|received|got)( an?)?) (reply|response|answers?|word|update|news|apology|explanation|feedback|contact|communication|single|solution|resolution)|(ignor(ed|ing|e)|hung up|hang(ing)? up|cut me off|fobbed|passed (around|from)|passing me|left (me )?(hanging|waiting|on hold|stranded|in the dark)|on hold for|(kept|stuck|been) (me )?(on hold|waiting)|round(s)? in circles|in circles|wild goose|stonewall\w*|ghosted|given the run\s?around|runaround|run around|copy (and )?paste|canned)|(never|dont|doesnt|wont|didnt|not) (\w+ )?(repl(y|ied)|respond(ed)?|answer(ed)?|(call|called|ring|rang) (me )?back|get back|got back|listen(ed|ing)?))\b/,
    },
    {
      name: 'again and again',
      pattern:
        /\b((0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|a dozen|umpteen|so many|hundred|couple of|few|endless|repeated) (\w+ )?(times|emails?|calls?|messages?|attempts?|reminders?|complaints?|chasers?) (and|now|already|with|but|to|about|this|still|later|i|in|without|over|before|yet|for)|(called|emailed|written|wrote|contacted|phoned|rang|asked|chased|messaged|told|explained|complained|reported|tried|chasing|calling|emailing|asking)( \w+){0,4} (0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|umpteen|over|hundred|again) ?(0 )?(and )?(times|again|emails?|calls?|messages?)?$|(called|emailed|written|contacted|phoned|asked|chased|messaged|told|explained|complained|reported|tried)( \w+){0,4} (0|two|three|four|five|six|ten|several|numerous|many|multiple|countless|umpteen) times|(0|second|third|fourth|fifth|sixth|tenth|umpteenth|hundredth)( ?(nd|rd|th|st))? (time|email|message|call|attempt|complaint|reminder|delay|cancellation|replacement)( \w+){0,3} (i|ive|im|this|that|you|in|and|my|with|now|its|ask\w*|contact\w*)|despite (\w+ ){0,3}(emails?|calls?|messages?|reminders?|assurances?|requests?|promises?|paying|being|several|having|chasing)|(yet|once) again|time and (time )?again|over and over|again and again|every (single )?time|same (old )?(problem|issue|excuse|story|thing|rubbish|answer|reply)|keep(s)? (getting|telling|saying|sending|cancel\w+|delay\w+|chang\w+|charg\w+|fobbing|losing|ignor\w+|being|having|postpon\w+|promis\w+|asking)|repeatedly|chas(ed|ing) (you|this|up|it|them|my|for))\b/,
    },
    {
      name: 'long wait',
      pattern:
        /\b((still|been|just|have been|ive been|keep|kept|sick of|tired of|left) (\w+ )?(wait\w+|stuck)( \w+){0,5} (0|an?|one|two|three|four|five|six|ten|several|many|weeks?|months?|days?|hours?|ages|forever|over|so long|hrs?)|waited (\w+ ){0,3}(0|an?|one|two|three|four|five|six|ten|all|several|hours|days|weeks|months|ages|forever|in all)|(its|it is|it has|has) (now |already |nearly |almost |over )*been (now |already |nearly |almost |over |more than |at least |about )*(0|an?|two|three|four|five|six|ten|several|many|weeks|months|days|hours|ages|forever) ?(0 )?(weeks?|months?|days?|hours?|years?|hrs?)?( \w+){0,4} (and|still|no|not|nothing|since|without|nobody|havent|wait\w*|never)|(0|two|three|four|five|six|several|many) (weeks|months|days|hours|hrs) (later|late|overdue|and (still|nothing|counting|no|i|you|not)|on hold|now and|of waiting|without|with no)|taking (forever|ages|the (piss|mick))|takes? (forever|ages)|how (much longer|many more|many times|long (must|am i supposed|are you going|more|until you))|still (not|nothing|no|havent|hasnt|isnt|having|waiting (for|on) (my|the|a|an|you|someone)|waiting$)( \w+){0,12} (0|two|three|four|weeks?|months?|days|promis\w+|despite|after|supposed|sort\w*|reply|resolved|refund\w*|fixed)|nothing (has )?(happen\w*|done|changed|arrived)|never (arrived|came|showed|turned up|delivered|received|got|refunded|materiali[sz]ed))\b/,
    },
    {
      name: 'ill treated',
      pattern:
        /\b((laugh\w*|sneer\w*|snigger\w*|shout\w*|yell\w*|swore|swear\w*|scream\w*|snap(ped|s)|bark(ed|s)|hung up) (at|on) (me|us|my)|(laughed|spat) in (my|our) face|(made|making|make) (fun|a fool) of (me|us|my)|(talk\w*|spoke|spoken|speak\w*) (down )?to (me|us|my \w+|customers|people) like|talk(ed|s|ing)? down to|treat(ed|s|ing)? (me|us|people|customers|your customers|my \w+|loyal \w+|your \w+) (like|as if|so|this|that|badly|worse|with|poorly|terribly)|(told|asked) (me|us) to (get lost|go away|shut up|leave)|stood me up|no shows?|brushed (me )?off|bullied|humiliat\w+|belittl\w+|condescending|patroni[sz]\w+|hostile|nasty|abusive|aggressive|threaten\w*|(the|what a|some) nerve|the cheek|(not even|without) (an? )?(apology|sorry|explanation|warning)|no (apology|consideration|empathy|remorse|respect|decency|explanation|warning|accountability|organi[sz]ation)|so much as an? (sorry|apology)|tricked|pressured|forced me|made me (miss|lose|late|pay|wait|look|feel|cry))\b/,
    },
    {
      name: 'poor value',
      pattern:
        /\b((fell|falls|falling|fallen|fall|came|coming) (apart|to (bits|pieces))|(poor|terrible|bad|dreadful|low|cheap) quality|poorly (made|handled|run|organi[sz]ed|packed|trained|managed)|nothing like (the|what|your|it|as)|not (at all )?(as (described|advertised|promised|shown|pictured)|what (i|we|was) (ordered|paid|expected|promised|advertised))|inedible|filthy|dirty|disgust\w*|cockroach\w*|bed ?bugs?|mou?ldy|stinks?|stank|not worth|isnt worth|(leaves|leave|left) (a lot|much|something|plenty) to be desired|whats the point|what is the point|(broke|broken|died|stopped working|failed|cracked|ripped) (after|within|on|in|the) (day|one|a|an|the|less|0|two|first|second|under|few|just)|cost me|costing me|refuse to pay|(wont|not|no way im|never) (be )?paying|not going to pay|far too (long|slow|much|expensive)|way too (long|slow|much|expensive)|much too (long|slow)|unbearable|tedious|if (i|id|i had|we) (had )?known|overdrawn|out of pocket|false advertis\w*|downhill|went wrong|faulty again|defective again)\b/,
    },
    {
      name: 'insult',
      pattern:
        /\b(f+u+c*k\w*|fck\w*|fkn|fing|effing|bloody|damn|damned|goddamn|wtf|ffs|hell is wrong|what the hell|the hell|arse\w*|ass ?holes?|bastards?|bitch\w*|dick\w*|idiots?|idiotic|morons?|moronic|stupid\w*|imbeciles?|dumb\w*|screw (you|this|off)|piss off|go to hell|muppets?|jokers|scumbags?|wankers?|twats?|pricks?)\b/,
    },
    {
      name: 'demand',
      pattern:
        /\b((i )?demand\w*|(give|want|need) (me )?(my|our) (\w+ )?(money|cash) back|want (my|our) money|compensat\w+ (me|us|for (this|the|my|your|all))|i (expect|want|deserve|insist on) (\w+ ){0,3}(compensation|apology|explanation|full refund|answers|resolution)|refund me (now|immediately|today|asap|or)|sort (this|it|yourselves|yourself|your) (\w+ )?out|pull your finger|get your act|do your job|explain yourselves|someone (must|should|needs to) be (held )?accountable|own up|take responsibility|goodwill gesture|owe me)\b/,
    },
    {
      name: 'broken promise',
      pattern:
        /\b((was|were|been|you|they|he|she|is|as|had|keep|guaranteed|assured|what|youve|broken?|empty|false) (\w+ )?promis\w+|promised (me|us|delivery|by|on|it|a|to|that|next)|broken? (your|their) (word|promise)|ruined|spoil(ed|t) (my|our|the|her|his)|wreck(ed)? (my|our)|missed (my|our) (\w+ )?(flight|connection|wedding|birthday|holiday|funeral|christmas|exam|meeting|appointment) (because|due|thanks)|(because of|thanks to) (you|your) (\w+ )?(incompetence|mistake|delay|error|mess|driver|company|staff|failure)|your fault|no thanks to you|took (the|a) day off|day off work|i was told (\w+ ){0,6}(but|and|yet))\b/,
    },
  ],
  human: [
    {
      name: 'asks to speak',
      pattern:
        /\b(speak|speaking|talk|talking|chat|chatting|connect|transfer|put me|patch me|get me|switch|escalate|forward|hand (me|this|it)|direct me|redirect|refer me|discuss|deal|dealing|communicat\w+|converse|interact\w*|liaise|assisted|helped|reply|answered|text)( \w+){0,6}? (humans?|human being|agents?|advis[eo]rs?|operators?|representatives?|reps?|(a|real|actual|live|another|the right|physical|proper|living) (\w+ )?(person|people)|persons?|people|somebody|someone|anyone|manager|supervisor|staff|team|colleague|employee|specialist|customer (service|services|support|care|relations)|support|boss|management|in charge|assistant|sales|department|expert|human)\b/,
    },
    {
      name: 'wants a person',
      pattern:
        /\b(want|need|would like|id like|like|prefer|require|request|get|give me|gimme|find me|reach|contact|have|is there|are there|any|send me|where is|wheres|bring me|see|looking for|rather have|call|want to be)( \w+){0,4}? (humans?|human (being|help|support|agent|assistance|contact|touch|interaction)|agents?|advis[eo]rs?|operators?|representatives?|rep|(real|actual|live|living|proper|physical) (\w+ )?(person|people|human|agent|help|support|being)|manager|supervisor|someone (from|who|real|human|to (help|call|look|sort|talk|speak|assist|contact|ring|phone)|on the phone|in charge|at your|else to|there|competent|please|now|asap)|somebody|someone$|customer (service|services|support|care)( (rep|agent|team|person|number|phone|please))?$|person to|assistant)\b/,
    },
    {
      name: 'names a person',
      pattern:
        /^(ok |so |just |please |hi |hello |yes |no |stop |well |then |pls |the |um )*(an? |the |my |your |some |to an? |with an? )?(real |live |human |actual |customer service |customer support |customer care |support |another )?(agents?|humans?|human being|operator|representative|rep|advis[eo]r|person|people|supervisor|manager|customer (service|services|support|care)|somebody|someone|support|support team|call ?cent(re|er))( (please|pls|now|asap|here|needed|only|thanks|help|required))*$/,
    },
    {
      name: 'somebody there',
      pattern:
        /\b(((can|could|will|would|may|does|please have|have|get|ask) (someone|somebody|anyone|anybody|a human|an agent|a person|one of your|a member|a manager|a colleague|a rep\w*|an advis[eo]r|a real|your team|you have someone)( \w+){0,3}? (help|call|contact|assist|look|phone|ring|explain|reply|respond|answer|get|take|speak|talk|sort|check|tell|come|reach|message|email|actually|deal|there|step|handle|read))|(anyone|anybody|someone|somebody|any humans?|any person|a human|a person) (there|here|real|human|alive|home|around|available|at all|on the|online|reading|at the other)|(real|actual|live|living|flesh) (and blood |breathing )?(person|people|human|humans|agent|being|someone|advis[eo]r|rep\w*)|human (being|agent|advis[eo]r|support|help|assistance|operator|contact|touch|please|now)|by a human|member of (staff|your|the|customer)|not (even )?a real)\b/,
    },
    {
      name: 'not a machine',
      pattern:
        /\b((not|no|stop|hate|instead of|rather than|than|without|dont|cant|fed up|tired|sick|enough|talking|speaking|chatting|arguing|dealing|bypass|skip|turn off|other than|isnt|forget|useless|stupid|dumb|another|beyond|past)( \w+){0,5}? (bots?|robots?|chat ?bots?|machines?|computers?|ai|automated|automation|automatic|virtual assistant|algorithm|auto ?(reply|replies|response\w*))|(bots?|robots?|chat ?bots?|machine|ai|automated \w+|virtual assistant)( \w+){0,3} (useless|stupid|understand\w*|help\w*|not|isnt|doesnt|cant|dont|never|hopeless|pointless|rubbish))\b/,
    },
    {
      name: 'call me',
      pattern:
        /\b((call|phone|ring|telephone|contact|text|buzz) (me|us)( back)?( \w+){0,2}|(give|gimme) (me |us )?a (call|ring|bell|buzz|phone)|call ?backs?|ring back|phone call|(over|on|by) the phone|(get|be|have) (called|phoned|contacted|rung)|(phone|telephone|contact|direct|helpline) (number|line|no) ?(for|to|please|of|so|where|i can)?( \w+){0,3}(agent|human|person|someone|talk|speak)|number (i|to|we|can|for) (can |to )?(speak|talk|human))\b/,
    },
  ],
  praise:
    /\b(bravo|congrat\w*|well done|good job|great (job|work|service|stuff|start|communication|effort|customer)|(nice|lovely|excellent|fantastic|wonderful|brilliant|amazing|awesome|superb|outstanding|stellar|marvell?ous|fabulous|impressive|perfect|terrific|splendid|magnificent|delightful|genius|classy|charming|priceless)|thanks (for nothing|a (lot|bunch|million|heap) for|so much for|for (the|a|ruining|wasting|losing|making|sending|another|absolutely|letting|leaving))|thank you (so much )?for (nothing|ruining|wasting|losing|making|leaving|the (wait|delay|mess|broken|empty))|top (notch|marks|job|service)|hats off|slow clap|round of applause|love (how|that|it when|waiting|being|your|paying)|so (helpful|professional|kind of you)|very (helpful|professional)|impressed|pleasure|first class|world class|what a (service|team|company|treat|joy|surprise)|how (lovely|nice|kind|helpful|wonderful|convenient|thoughtful)|glad|gold star|five stars?|keep (it up|up the good)|cheers for|nailed it|way to go|keep up)\b/,
  failure:
    /\b(never|still (not|no|nothing|waiting|havent|hasnt)|broken?|smashed|late|delay\w*|wait\w*|(0|two|three|four|five|six|ten|several) (weeks?|months?|hours?|days|hrs|times|attempts?)|for nothing|lost|losing|cancel\w+|missing|missed|empty|wrong (address|size|item|product|colou?r|parcel|house|person)|nowhere|doesnt work|didnt work|not working|damaged|crushed|soaked|disappear\w*|vanish\w*|forgot\w*|charged (me )?twice|twice|in the rain|in a (bush|bin|hedge|puddle)|over the (fence|gate|wall)|dumped|thrown|without (telling|warning|asking|luggage|bags?|explanation)|ignor\w+|hung up|on hold|again|another|nothing|overcharg\w*|stuck|stranded|ruin\w*|wast\w+|no (one|reply|response|answer|refund|idea|bags?|luggage)|nobody|0 hours|(only|just) (a|one|0|two|three) (months?|weeks?|years?|fortnight|hours?|days)|(a|one) (whole |full |entire )?(month|year|fortnight)|(doesnt|didnt|wont|cant|isnt|not|never) (even |actually )?(turn|work|start|open|fit|switch|load|charge|close|connect|arriv\w*|exist\w*|answer\w*)\w*|paying (for|extra|0)|fail\w*|apparently|supposedly|bin|neighbou?rs? (dog|bin))\b/,
}
