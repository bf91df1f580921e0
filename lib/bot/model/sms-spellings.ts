/**
 * How people type on a phone, and the word they meant. Applied after accents and apostrophes are gone, to whole words
 * only, in both languages at once: an entry must mean nothing else in the other language.
 */
const spellings = `
pk pourquoi | pkoi pourquoi | pq pourquoi | pourkoi pourquoi | kan quand | qd quand | kand quand | koi quoi | ki qui | ke que | kel quel | kelle quelle
svp s il vous plait | stp s il te plait | siouplait s il vous plait | bjr bonjour | bsr bonsoir | slt salut | cc coucou | rdv rendez vous
tjrs toujours | tjs toujours | tjr toujours | tjours toujours | toujour toujours | tt tout | ts tous | tte toute | bcp beaucoup | bcq beaucoup
vs vous | ns nous | vou vous | qqn quelqu un | qqun quelqu un | qq1 quelqu un | kelkun quelqu un | quelquun quelqu un | qlqn quelqu un
qqch quelque chose | qque quelque | qques quelques | dsl desole | mrc merci | mci merci | pb probleme | pbs problemes | prob probleme
cmd commande | cde commande | cmde commande | rep reponse | msg message | tel telephone | num numero | nn non | nan non | oue ouais | vrmt vraiment
vrt vraiment | ac avec | ds dans | pr pour | ms mais | mnt maintenant | mtn maintenant | ajd aujourd hui | auj aujourd hui | aujourdhui aujourd hui
dem demain | sem semaine | jms jamais | jamai jamais | remb remboursement | rembou remboursement
jai j ai | jen j en | jattend j attend | jattends j attends | jy j y | javais j avais | jaimerais j aimerais | jaimerai j aimerai | jarrive j arrive
jpeux je peux | jpeu je peux | jveux je veux | jveu je veux | jvoudrais je voudrais | jcomprends je comprends | jcomprend je comprends | jsuis je suis
chui je suis | chuis je suis | jss je suis | jsui je suis | jsais je sais | jpense je pense | jlai je l ai | jvais je vais | jme je me | jte je te
cest c est | cetait c etait | sest s est | ya il y a | yen il y en | nai n ai | nest n est | nont n ont | navez n avez | dun d un | dune d une
quil qu il | quils qu ils | lagent l agent | largent l argent | lavion l avion | lhotel l hotel | labonnement l abonnement
comande commande | comandes commandes | comand commande | commende commande | commendes commandes | coli colis | collis colis | livrezon livraison | livrason livraison
rembourssement remboursement | ramboursement remboursement | veu veux | voudre voudrais | jvoudre je voudrais | jvoudrai je voudrais
repondais repondez | fdp insulte | ptn putain | put1 putain | ptain putain
u you | ur your | r are | pls please | plz please | plse please | thx thanks | thnx thanks | thks thanks | tnx thanks | ty thanks | tysm thanks
im i m | ive i ve
cannot cant | gonna going to | wanna want to | gotta got to | gimme give me | lemme let me | ppl people | some1 someone | sum1 someone | any1 anyone
no1 no one | smone someone | sombody somebody | msgs messages | cust customer | cs customer service | acct account | b4 before | 2day today
2moro tomorrow | tmrw tomorrow | tmr tomorrow | wk week | wks weeks | hrs hours | mins minutes | yrs years | bc because | cuz because | coz because | cos because
luv love | gr8 great | l8 late | delivry delivery | recieved received | recieve receive | recived received | pakage package
parcle parcel | persone person | refound refund | costumer customer | complant complaint | compliant complaint | definately definitely
`

export const spellingOf = new Map(
  spellings
    .trim()
    .split(/ \| |\n/)
    .map((entry): [string, string] => {
      const [typed = '', ...meant] = entry.trim().split(' ')
      return [typed, meant.join(' ')]
    }),
)
