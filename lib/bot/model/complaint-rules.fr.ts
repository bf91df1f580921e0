import { anyOf } from './any-of.ts'
import type { Rule } from './rules.ts'

/** What leaves no doubt that a customer complains in French. Patterns run over normalised text. */
export const frenchComplaints: Rule[] = [
  {
    name: 'threat',
    pattern: anyOf(String.raw`
      port\w+ plainte | depos\w+ (une )?plainte | plainte contre | avocate? | (mon|ma|notre|nos) (juriste|protection juridique) | tribuna(l|ux) | huissier
      mise en demeure | mettre en demeure | dgccrf | repression des fraudes | 0 millions de consommateurs
      que choisir | associations? de consommateurs | signal ?conso | en justice | poursuites
      poursuivre (en|votre) | litige
      saisir (le mediateur|la justice|le tribunal|la dgccrf|la repression|l association|mon)
      faire valoir mes droits | suites judiciaires | signalement
    `),
  },
  {
    name: 'fraud',
    pattern: anyOf(String.raw`
      arnaqu\w+ | escroc\w* | escroquer\w* | voleu(r|rs|se|ses) | (c est|carrement|pur et simple) du vol
      du vol (pur|organise|manifeste) | (m|nous|me) (avez|a|ont) vole\w* | vous (me )?volez | malhonnet\w+
      mensong\w* | menteu(r|rs|se) | vous mentez | (m|nous) (a|avez|ont) menti | abus de confiance | extorqu\w*
      racket\w* | sans mon (accord|autorisation|consentement)
    `),
  },
  {
    name: 'outrage',
    pattern: anyOf(String.raw`
      hont(e|es|eux|euse|euses|eusement) | scandal\w+ | inadmissible\w* | inacceptable\w* | inaceptable\w*
      innacceptable\w* | intolerable\w* | inqualifiable\w* | lamentable\w* | pitoyable\w* | deplorable\w*
      minables? | catastroph\w+ | desastr\w+ | revolt(ant|ante|e|ee|es) | indignes? | ridicules? | aberrant\w*
      aberration | inconcevable | hallucinant\w* | abusifs? | foutage | mascarade
      (quel|quelle) (cirque|sketch|gag|foutoir|bazar|comedie|enfer|cauchemar|galere|gachis|mepris|horreur|plaie|farce)
      voila comment (vous|on|sont|est) | pourquoi (avez vous|vous avez|vous m avez) (\w+ )?(ouvert|menti|ignore|perdu|jete|refuse|abime|casse)
      (devait|devaient|censee?s?|prevue?s?) .{0,60} (on est|nous sommes|c est deja|aujourd hui on)
      n importe quoi
      (vous|se|me|nous) (foutez|fout|foutent|fichez|fiche|moquez|moque|moquent)
      (fichue?s?|foutue?s?|moquee?s?|fiche|fout|moque) (de (moi|nous|la gueule|mes)|du (monde|client))
      moquez vous | (me|nous|m|les gens|les clients) (pren(ez|d|nent)|avez prise?) (vraiment )?pour
      prenez pour (qui|un con|des cons|des idiots|un idiot|des imbeciles)
      (truc|service|traitement|qualite|accueil|produit|comportement|arnaque|attitude|mepris|chose)s? pareils?
      comment (on )?(peut on|peut|pouvez vous|osez vous|ose) (oser|vendre|laisser|traiter|facturer|se permettre|etre aussi)
    `),
  },
  {
    name: 'fed up',
    pattern: anyOf(String.raw`
      marre | ras le bol | ras la casquette | plein le (dos|cul) | (j|je|n|on|j en|n en) (en )?peux plus
      en peu(x|t)? plus
      (suis|sommes) (a bout|exced\w+|exaspere\w*|enerve\w*|furieu\w+|en colere|outre\w*|remonte\w*|fach\w+|choque\w*|degoute\w*|depite\w*|scandal\w+|revolte\w*|ecoeure\w*)
      exaspere\w* | exasperant\w* | degoute\w* | ecoeurant\w* | tres enerve\w* | a bout de (nerfs?|patience)
      perd\w* patience | (ma|notre) patience | ca suffit | commence a bien faire | (j en ai|y en a) assez
      assez de vos | abuse\w* | vous abusez | pete\w* (un|les) \w+ | enervant\w* | agacant\w* | la goutte d eau
      c est (un|le) comble
    `),
  },
  {
    name: 'let down',
    pattern: anyOf(String.raw`
      mecontent\w* | insatisf\w* | insatisfaction | dec(u|us|ue|ues|eption|evant|evante|evants)
      (pas|plus|peu|ni) (du tout |vraiment |tres |trop |franchement |tellement )?(content\w*|satisf\w+|serieux|serieuse|normale?|normales|acceptable|professionnel\w*|correcte?|corrects|a la hauteur|digne|respectueu\w+|honnete)
      me plaindre | nous plaindre | (faire|depose\w*|formuler|adresser|ouvrir|ma|mes|notre) (\w+ )?reclamations?
      ma plainte | mon mecontentement
    `),
  },
  {
    name: 'worthless',
    pattern: anyOf(String.raw`
      nul(le|s|les)? | naze | nazes | pourri(e|s|es)? | de merde | merdi\w+ | merde | incompeten\w+ | incapables?
      irresponsable\w* | bons a rien | charlots? | rigolos? | guignols? | clowns? | branquignol\w* | amateurs
      amateurisme | je m en foutis\w* | desinvolte\w* | desinvolture | mepris | meprisant\w* | irrespectueu\w+
      manque de respect | aucun respect | malpoli\w* | agressi(f|ve|fs) | grossier\w* | execrable\w* | mediocre\w*
      affligeant\w* | navrant\w*
      (service|qualite|experience|accueil|suivi) (\w+ )?(horrible|mauvaise?|inexistant\w*|zero) | sert a rien
      servez a rien | servent a rien | pire (\w+ )?(service|experience|entreprise|societe|site|compagnie)
      pire de
    `),
  },
  {
    name: 'leaving',
    pattern: anyOf(String.raw`
      plus jamais | jamais plus | premiere et derniere | (c est|c etait|est) (bien )?la derniere fois
      derniere fois que (je|vous|j) | derniere (chance|relance) | derniere commande (chez|ici|que je)
      perd\w* un client\w* | client\w* (en moins|perdu\w*) | vais (aller )?(voir )?(ailleurs|la concurrence|chez)
      iront? voir ailleurs | irai (voir )?ailleurs | chez vos concurrents | a la concurrence | boycott\w*
      deconseill\w+ | a (fuir|eviter) | fuyez | (mauvais|mauvaise|tres mauvais) (avis|pub|publicite|note)
      avis (negatif|salé|sale) | une etoile | 0 etoiles? | trustpilot | sur les reseaux( sociaux)?
      faire (ma |de la |votre )?(mauvaise )?(pub|publicite) | faire savoir | la presse | sur twitter
    `),
  },
  {
    name: 'nobody answers',
    pattern: anyOf(String.raw`
      (?<!\b(?:une|la|cette|chaque|autre|par|0|deux|seule|meme) )personne (ne |n )?(me |m |nous |y |vous |au |a |pour |chez )?(\w+ )?(repon\w*|rappel\w*|decroche|aid\w*|sait|bouge|fait|comprend|reagi\w*|vient|venu|donne|telephone|bout|informe)
      (repon\w+|rappel\w+|decroch\w+) (jamais|plus|meme pas) | (ne|n|me) repondez pas
      repondez (vous )?(jamais|enfin)
      (sans|aucune?|aucunes|jamais de|toujours pas de|jamais eu de|jamais recu de|pas la moindre|pas eu de|0|zero) (aucune )?(reponse|nouvelles?|retour|suite|explication|solution)s?
      raccroch\w+ | injoignables? | (me|nous) (balade\w*|promene\w*|trimballe\w*|ignor\w+|prend\w* de haut)
      laisse\w* (sans|tomber|en plan|poireauter) | dialogue de sourds | tourn\w* en rond | bonjour la
    `),
  },
  {
    name: 'again and again',
    pattern: anyOf(String.raw`
      ((appele|ecri[st]?|contacte|relance|signale|demande|explique|repete|essaye|telephone|envoye)\w*|ca fait|cela fait|deja|c est la|la|pour la) ((\w+ ){0,4})?(0|deux|trois|quatre|cinq|six|dix|plusieurs|mille|cent|enieme|nieme|x) (0 )?(fois|relances?|mails?|appels?|messages?|courriers?)
      0 (eme|e|ieme|nd|nde)? ?(fois|relance|mail|appel|message|reclamation) (que|qu|en|sans|pour|consecuti\w+|a)
      (enieme|nieme|troisieme|quatrieme|cinquieme|dixieme|deuxieme|seconde) (fois|mail|relance|appel|message|reclamation|courrier|demande|report|retard|annulation)
      (malgre|apres|en depit de) (mes|plusieurs|0|de nombreu\w+|tous|toutes|deux|trois|quatre|cinq|des|maintes|multiples|un|une) (\w+ ){0,3}(relances?|appels?|mails?|messages?|courriers?|demandes?|reclamations?|promesses|rappels|tentatives)
      vos retards | retards? (a repetition|inadmissible|permanents?) | a repetition | encore une fois vous
      a chaque fois
      (toujours|encore) (le meme|les memes|la meme|des|un) (probleme|souci|excuse|retard|erreur|reponse)\w*
      bis repetita | rebelote
    `),
  },
  {
    name: 'long wait',
    pattern: anyOf(String.raw`
      (ca|cela|voila|voici|sa) (va )?(fai(t|re)? )?(bientot |deja |maintenant |presque |plus de |environ )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs) (0 )?(bonnes? |longues? )?(jours?|semaines?|mois|heures?|h|ans?|minutes|min)\b.{0,50}\b(attend\w*|patient\w*|toujours|rien|sans|pas|plus|aucune?|poireaut\w*|tourne\w*|bloque\w*|galere)
      (attend\w*|patient\w*|bloque\w*|coince\w*|poireaut\w*|toujours (pas|rien|aucun\w*)|rien (recu|vu))\b.{0,50}\bdepuis (bientot |deja |maintenant |plus de |presque )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs|trop) (0 )?(bonnes? |longues? )?(jours?|semaines?|mois|heures?|h|ans?)
      depuis (bientot |deja |plus de |presque )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs) (jours?|semaines?|mois|heures?|h|ans?)\b.{0,50}\b(j attend\w*|on attend|attend\w*|toujours|rien|aucun\w*|bloque\w*|sans)
      (0|deux|trois|quatre|cinq|des) (h|heures?|jours?|semaines?|mois) (d attente|de retard|a attendre|pour rien|que j attend\w*)
      combien de temps (encore|vais|va|dois|faut il encore) | interminable\w* | une eternite | toujours rien
      jamais (arrive|livre|recu|rembourse|venu|passe)\w*
    `),
  },
  {
    name: 'ill treated',
    pattern: anyOf(String.raw`
      (ri|rit|riait|rigole|crie|crier|criait|hurle|hurler|hurlait|aboye|postillonne) (au nez|dessus|sur (moi|nous|ma|mon))
      (parl|trait|recu|recev|accueill)\w* (\w+ )?comme (un|une|des|si|ca|de la)
      envoy\w* (balader|promener|paitre|bouler|chier|bouler)
      (tres |si |trop )mal (parle|recue?s?|accueillie?s?|traitee?s?|eleve) | mal parle | pose\w* (un|des) lapins?
      (odieu|desagreabl|hautain|mechant|abject|insultant|condescendant|injurieu)\w* | insulte\w* | menace\w*
      pris\w* (de haut|en otage) | culot | scrupules? | sans gene
      aucune (consideration|excuse|empathie|conscience|honte|honnetete|organisation|compassion)
      meme pas (une |d |un mot d )?excuses? | pas (un mot d|la moindre) excuses? | forc\w* la main
    `),
  },
  {
    name: 'poor value',
    pattern: anyOf(String.raw`
      (part|parti|tombe|tombee|partent|tombent)s? en (morceaux|lambeaux|miettes|rade)
      de (tres )?mauvaise qualite | qualite (mediocre|deplorable|nulle|honteuse|zero|douteuse|catastrophique)
      (rien a voir|aucun rapport) avec (la|les|l|ce|le)
      ne correspond\w* (pas du tout|en rien|absolument pas|aucunement) | immangeable | insalubre | immonde
      infect\w* | degueulasse\w* | degoutant\w* | cafards? | punaises de lit | pas (la moitie|les prix|digne)
      laisse\w* (vraiment |franchement |beaucoup |serieusement )?a desirer | perte de temps
      (perdre|perdu|gaspille) (\w+ )?(mon|du|notre|0|deux|trois|tout mon) temps
      regrett\w+ (\w+ )?(d avoir|mon achat|ma commande) | si j avais su
      (faire|fait) (rater|louper|perdre|manquer) | (refuse|hors de question) (de|que) (je )?(pay\w+|regl\w+)
      je ne (paierai|payerai) (pas|rien) | c est (totalement |completement )?faux
      (trop|beaucoup trop|vraiment trop|tres tres) long | insupportable\w* | penible\w* | lassant\w*
      fatiguant de | usant
    `),
  },
  {
    name: 'insult',
    pattern: anyOf(String.raw`
      con(s|ne|nes|nard|nards|nasse|nasses|nerie|neries)? | encul\w+ | salop\w* | salaud\w* | batards? | insulte
      fils de | pute | putes | putain | bordel | chier | chiant\w* | foutre | foutus? | va te faire
      allez vous (faire|en) | debiles? | abrutis? | cretins? | imbeciles? | idiots? | bande de | tocards?
      pourritures? | ordures? | rapiats? | parasites | gros naze
    `),
  },
  {
    name: 'demand',
    pattern: anyOf(String.raw`
      (je |j |nous )?(exige\w*|reclame\w*|somme de) | rend(ez|s) (moi|nous) | remboursez
      rembourse[rzs]? (moi|nous) (immediatement|de suite|maintenant|tout de suite)
      (je )?veux (recuperer )?mon (argent|fric|pognon|remboursement) | geste commercial | prejudice | dedommage\w*
      dommages et interets | compensation (pour|de) (ce|cet|le|la|mon|votre|vos)
    `),
  },
  {
    name: 'broken promise',
    pattern: anyOf(String.raw`
      (aviez|avez|avait|a|ont|etait|ete) (\w+ )?(promis\w*|assure|garanti|jure)
      promesses? (non |jamais |pas )?tenues? | (vos|de) (belles |fausses )?promesses
      (tenu|tenir|tenez) (\w+ )?parole
      (gach|ruin|pourri|bousill|flingu|foir|plomb)(e|er|ez|ee|es|ent|es) (mes|nos|ma|mon|notre|tout\w*|le|la|les|par)
      (gache|ruine|gachees?|ruinees?)s? (par|a cause) | a cause de (vous|vos|votre) | par votre faute
      votre faute | honte a vous | comment osez | vous osez | gonfle\w* | culotte | gratuitement facture
      du grand n importe
    `),
  },
]
