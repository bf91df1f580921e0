import { anyOf } from './any-of.ts'
import { englishComplaints } from './complaint-rules.en.ts'
import { englishDistress } from './distress-rules.ts'
import { noPerson } from './no-person.ts'
import type { RuleBook } from './rules.ts'

export const englishRules: RuleBook = {
  guards: [
    ...noPerson,
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
  complaint: [...englishComplaints, englishDistress],
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
      name: 'puts me through',
      pattern: anyOf(`
        (put|patch|pass|connect|transfer|switch|hand) me (on |through |over |back )?(to|with)
        (agent|human|operator|representative|advis[eo]r|person|someone|somebody|manager|supervisor) (please|pls|asap|right now)
      `),
    },
    {
      name: 'somebody there',
      pattern: anyOf(String.raw`
        ((can|could|will|would|may|does|please have|have|get|ask) (someone|somebody|anyone|anybody|a human|an agent|a person|one of your|a colleague|a technician|a specialist|a member|a manager|a colleague|a rep\w*|an advis[eo]r|a real|your team|you have someone)( \w+){0,3}? (help|call|contact|assist|look|phone|ring|explain|reply|respond|answer|get|take|speak|talk|sort|check|tell|come|reach|message|email|actually|deal|there|step|handle|pick|review|take over|read))
        (anyone|anybody|someone|somebody|any humans?|any person|a human|a person) (there|here|real|human|alive|home|around|available|at all|on the|online|reading|at the other)
        (real|actual|live|living|flesh) (and blood |breathing )?(person|people|human|humans|agent|being|someone|advis[eo]r|rep\w*)
        human (being|agent|advis[eo]r|support|help|assistance|operator|contact|touch|please|now) | by a human
        member of (staff|your|the|customer) | not (even )?a real
      `),
    },
    {
      name: 'not a machine',
      pattern: anyOf(String.raw`
        (not|no|stop|hate|instead of|rather than|than|without|dont|cant|fed up|tired|sick|enough|talking|speaking|chatting|arguing|dealing|bypass|skip|turn off|other than|isnt|forget|useless|stupid|dumb|another|beyond|past)( \w+){0,5}? (bots?|robots?|chat ?bots?|machines?|computers?|ai|automated|automation|automatic|virtual assistant|algorithm|auto ?(reply|replies|response\w*))
        (bots?|robots?|chat ?bots?|machine|ai|automated \w+|virtual assistant)( \w+){0,3} (useless|stupid|understand\w*|help\w*|not|isnt|doesnt|cant|dont|never|hopeless|pointless|rubbish)
      `),
    },
    {
      name: 'call me',
      pattern: anyOf(String.raw`
        (call|phone|ring|telephone|contact|text|buzz) (me|us)( back)?( \w+){0,2}
        (give|gimme) (me |us )?a (call|ring|bell|buzz|phone) | call ?backs? | ring back | phone call
        (over|on|by) the phone | (get|be|have) (called|phoned|contacted|rung)
        (phone|telephone|contact|direct|helpline) (number|line|no) ?(for|to|please|of|so|where|i can)?( \w+){0,3}(agent|human|person|someone|talk|speak)
        number (i|to|we|can|for) (can |to )?(speak|talk|human)
      `),
    },
  ],
  praise: anyOf(String.raw`
    bravo | congrat\w* | well done | good job | great (job|work|service|stuff|start|communication|effort|customer)
    (nice|lovely|excellent|fantastic|wonderful|brilliant|amazing|awesome|superb|outstanding|stellar|marvell?ous|fabulous|impressive|perfect|terrific|splendid|magnificent|delightful|genius|classy|charming|priceless)
    thanks (for nothing|a (lot|bunch|million|heap) for|so much for|for (the|a|ruining|wasting|losing|making|sending|another|absolutely|letting|leaving))
    thank you (so much )?for (nothing|ruining|wasting|losing|making|leaving|the (wait|delay|mess|broken|empty))
    top (notch|marks|job|service) | hats off | slow clap | round of applause
    love (how|that|it when|waiting|being|your|paying) | so (helpful|professional|kind of you)
    very (helpful|professional) | impressed | pleasure | first class | world class
    what a (service|team|company|treat|joy|surprise)
    how (lovely|nice|kind|helpful|wonderful|convenient|thoughtful) | glad | gold star | five stars?
    keep (it up|up the good) | cheers for | nailed it | way to go | keep up
  `),
  failure: anyOf(String.raw`
    never | still (not|no|nothing|waiting|havent|hasnt) | broken? | smashed | late | delay\w* | wait\w*
    (0|two|three|four|five|six|ten|several) (weeks?|months?|hours?|days|hrs|times|attempts?) | for nothing | lost
    losing | cancel\w+ | missing | missed | empty | wrong (address|size|item|product|colou?r|parcel|house|person)
    nowhere | doesnt work | didnt work | not working | damaged | crushed | soaked | disappear\w* | vanish\w*
    forgot\w* | charged (me )?twice | twice | in the rain | in a (bush|bin|hedge|puddle)
    over the (fence|gate|wall) | dumped | thrown | without (telling|warning|asking|luggage|bags?|explanation)
    ignor\w+ | hung up | on hold | again | another | nothing | overcharg\w* | stuck | stranded | ruin\w* | wast\w+
    no (one|reply|response|answer|refund|idea|bags?|luggage) | nobody | 0 hours
    (only|just) (a|one|0|two|three) (months?|weeks?|years?|fortnight|hours?|days)
    (a|one) (whole |full |entire )?(month|year|fortnight)
    (doesnt|didnt|wont|cant|isnt|not|never) (even |actually )?(turn|work|start|open|fit|switch|load|charge|close|connect|arriv\w*|exist\w*|answer\w*)\w*
    paying (for|extra|0) | fail\w* | apparently | supposedly | bin | neighbou?rs? (dog|bin)
  `),
}
