import type { RuleBook } from './rules.ts'

export const frenchRules: RuleBook = {
  guards: [
    /\b(pas|jamais|aucunement|nullement|point|ni|sans etre) (du tout |vraiment |si |trop |tres |plus |une? |d |de |des )*(mecontent\w*|decu\w*|deception|fach\w+|enerve\w*|en colere|furieu\w+|insatisfait\w*|scandal\w+|honteu\w+|nul(le)?s?|degoute\w*|arnaqu\w+|plaintes?|reclamations?|voleurs?|ridicule|catastroph\w+|inacceptable|desastre)\b/g,
    /\b(aucune?|ni|sans) (plainte|reclamation|deception|arnaque)s?\b/g,
    /\bnulle? (part|besoin)\b|\bmatch nul\b|\bnul doute\b/g,
    /\brobots? (de cuisine|patissiers?|cuiseurs?|aspirateurs?|tondeuses?|multifonctions?|menagers?|culinaires?|laveurs?|educatifs?|jouets?|piscine)\b|\baspirateurs? robots?\b/g,
    /\bagents? (immobilier|de voyages?|de securite|de douane|de maitrise|d escale|nettoyant|de change)s?\b/g,
    /\b(me|nous|te) conseill\w+|\bconseill(ez|eriez) vous\b|\b(vous|tu) conseill\w+|\bconseiller (un|une|des|le|la|les|sur|pour|quel)\b/g,
    /\b(adresse|numero|mail|email|horaires?|coordonnees|formulaire|delais?|procedure|lien)( \w+){0,4} reclamations?\b/g,
    /\b(payer|paiement|regler|reglement|paye)\b.{0,25}\b(0|deux|trois|quatre|dix) fois\b|\ben (0|deux|trois|quatre|dix) fois\b|\b0 fois sans frais\b/g,
    /\b(sms|mail|email|courriel|message|appel|lien|site|texto)\b.{0,60}\b(arnaques?|frauduleu\w+|fraudes?|escroquerie)\b/g,
    /\b(faux|assurance|proteg\w+|prevenir|eviter|contre) (\w+ ){0,3}(arnaques?|fraudes?|le vol|la casse|vol)\b/g,
    /\breclamations?( \w+){0,6} (formulaire|delais?|adresse|procedure|demarche)\b|\b(comment|ou) (\w+ ){0,4}(une|les|des) reclamations? (chez|est|sont|se)\b/g,
    /\b(jamais|pas|toujours pas) (eu |recu |recus )(encore )?(le |la |les |l |un |une |mon |ma |mes |de |d |votre )?(mail|email|courriel|confirmation|code|sms|facture|lien|billets?|mot|recu|etiquette)\b/g,
    /\b(jeu|jeux|livre|roman|film|album|bd|dvd|disque|serie|intitule|forfait|formule|marque|chanson|parfum|modele) (\w+ )?(le |la |les |l |et le forfait |de la |du )?(\w+ ){0,1}\w+\b(?= (est|en|dispo|disponible|existe|au|chez|vous|$)|$)/g,
    /\bordures menageres\b|\bcirque du soleil\b|\bcreme (\w+ ){0,3}irritations?\b|\bpersonnel\b/g,
    /\b(tierce|par|chaque|0|deux|trois|quatre) personnes?\b|\bpersonnes? (agee|handicapee|a mobilite|supplementaire|mineure)s?\b/g,
    /\b(contacter|joindre|appeler|parler a) (le |la |l |les |un |une |mon |ma |votre |au )?(transporteur|livreur|facteur|vendeur|hotel|hotelier|compagnie|chauffeur|destinataire|expediteur|fabricant|marque|hebergeur|loueur|voisine?|gardien|correspondant|guide)\b/g,
    /\bcatastrophes? naturelles?\b|\bpoubelles?\b|\bcolere des\b/g,
  ],
  complaint: [
    {
      name: 'threat',
      pattern:
        /\b(port\w+ plainte|depos\w+ (une )?plainte|plainte contre|avocate?|tribuna(l|ux)|huissier|mise en demeure|mettre en demeure|dgccrf|repression des fraudes|0 millions de consommateurs|que choisir|associations? de consommateurs|signal ?conso|en justice|poursuites|poursuivre (en|votre)|litige|saisir (le mediateur|la justice|le tribunal|la dgccrf|la repression|l association|mon)|faire valoir mes droits|suites judiciaires|signalement)\b/,
    },
    {
      name: 'fraud',
      pattern:
        /\b(arnaqu\w+|escroc\w*|escroquer\w*|voleu(r|rs|se|ses)|(c est|carrement|pur et simple) du vol|du vol (pur|organise|manifeste)|(m|nous|me) (avez|a|ont) vole\w*|vous (me )?volez|malhonnet\w+|mensong\w*|menteu(r|rs|se)|vous mentez|(m|nous) (a|avez|ont) menti|abus de confiance|extorqu\w*|racket\w*|sans mon (accord|autorisation|consentement))\b/,
    },
    {
      name: 'outrage',
      pattern:
        /\b(hont(e|es|eux|euse|euses|eusement)|scandal\w+|inadmissible\w*|inacceptable\w*|inaceptable\w*|innacceptable\w*|intolerable\w*|inqualifiable\w*|lamentable\w*|pitoyable\w*|deplorable\w*|minables?|catastroph\w+|desastr\w+|revolt(ant|ante|e|ee|es)|indignes?|ridicules?|aberrant\w*|aberration|inconcevable|hallucinant\w*|abusifs?|foutage|mascarade|quel cirque|n importe quoi|(vous|se|me|nous) (foutez|fout|foutent|fichez|fiche|moquez|moque|moquent)|(fichue?s?|foutue?s?|moquee?s?|fiche|fout|moque) (de (moi|nous|la gueule|mes)|du (monde|client))|moquez vous|(me|nous|m|les gens|les clients) (pren(ez|d|nent)|avez prise?) (vraiment )?pour|prenez pour (qui|un con|des cons|des idiots|un idiot|des imbeciles)|(truc|service|traitement|qualite|accueil|produit|comportement|arnaque|attitude|mepris|chose)s? pareils?|comment (on )?(peut on|peut|pouvez vous|osez vous|ose) (oser|vendre|laisser|traiter|facturer|se permettre|etre aussi))\b/,
    },
    {
      name: 'fed up',
      pattern:
        /\b(marre|ras le bol|ras la casquette|plein le (dos|cul)|(j|je|n|on|j en|n en) (en )?peux plus|en peu(x|t)? plus|(suis|sommes) (a bout|exced\w+|exaspere\w*|enerve\w*|furieu\w+|en colere|outre\w*|remonte\w*|fach\w+|choque\w*|degoute\w*|depite\w*|scandal\w+|revolte\w*|ecoeure\w*)|exaspere\w*|exasperant\w*|degoute\w*|ecoeurant\w*|tres enerve\w*|a bout de (nerfs?|patience)|perd\w* patience|(ma|notre) patience|ca suffit|commence a bien faire|(j en ai|y en a) assez|assez de vos|abuse\w*|vous abusez|pete\w* (un|les) \w+|enervant\w*|agacant\w*|la goutte d eau|c est (un|le) comble)\b/,
    },
    {
      name: 'let down',
      pattern:
        /\b(mecontent\w*|insatisf\w*|insatisfaction|dec(u|us|ue|ues|eption|evant|evante|evants)|(pas|plus|peu|ni) (du tout |vraiment |tres |trop |franchement |tellement )?(content\w*|satisf\w+|serieux|serieuse|normale?|normales|acceptable|professionnel\w*|correcte?|corrects|a la hauteur|digne|respectueu\w+|honnete)|me plaindre|nous plaindre|(faire|depose\w*|formuler|adresser|ouvrir|ma|mes|notre) (\w+ )?reclamations?|ma plainte|mon mecontentement)\b/,
    },
    {
      name: 'worthless',
      pattern:
        /\b(nul(le|s|les)?|naze|nazes|pourri(e|s|es)?|de merde|merdi\w+|merde|incompeten\w+|incapables?|irresponsable\w*|bons a rien|charlots?|rigolos?|guignols?|clowns?|branquignol\w*|amateurs|amateurisme|je m en foutis\w*|desinvolte\w*|desinvolture|mepris|meprisant\w*|irrespectueu\w+|manque de respect|aucun respect|malpoli\w*|agressi(f|ve|fs)|grossier\w*|execrable\w*|mediocre\w*|affligeant\w*|navrant\w*|(service|qualite|experience|accueil|suivi) (\w+ )?(horrible|mauvaise?|inexistant\w*|zero)|sert a rien|servez a rien|servent a rien|pire (\w+ )?(service|experience|entreprise|societe|site|compagnie)|pire de)\b/,
    },
    {
      name: 'leaving',
      pattern:
        /\b(plus jamais|jamais plus|premiere et derniere|(c est|c etait|est) (bien )?la derniere fois|derniere fois que (je|vous|j)|derniere (chance|relance)|derniere commande (chez|ici|que je)|perd\w* un client\w*|client\w* (en moins|perdu\w*)|vais (aller )?(voir )?(ailleurs|la concurrence|chez)|iront? voir ailleurs|irai (voir )?ailleurs|chez vos concurrents|a la concurrence|boycott\w*|deconseill\w+|a (fuir|eviter)|fuyez|(mauvais|mauvaise|tres mauvais) (avis|pub|publicite|note)|avis (negatif|salé|sale)|une etoile|0 etoiles?|trustpilot|sur les reseaux( sociaux)?|faire (ma |de la |votre )?(mauvaise )?(pub|publicite)|faire savoir|la presse|sur twitter)\b/,
    },
    {
      name: 'nobody answers',
      pattern:
        /\b((?<!\b(?:une|la|cette|chaque|autre|par|0|deux|seule|meme) )personne (ne |n )?(me |m |nous |y |vous |au |a |pour |chez )?(\w+ )?(repon\w*|rappel\w*|decroche|aid\w*|sait|bouge|fait|comprend|reagi\w*|vient|venu|donne|telephone|bout|informe)|(repon\w+|rappel\w+|decroch\w+) (jamais|plus|meme pas)|(ne|n|me) repondez pas|repondez (vous )?(jamais|enfin)|(sans|aucune?|aucunes|jamais de|toujours pas de|jamais eu de|jamais recu de|pas la moindre|pas eu de|0|zero) (aucune )?(reponse|nouvelles?|retour|suite|explication|solution)s?|raccroch\w+|injoignables?|(me|nous) (balade\w*|promene\w*|trimballe\w*|ignor\w+|prend\w* de haut)|laisse\w* (sans|tomber|en plan|poireauter)|dialogue de sourds|tourn\w* en rond|bonjour la)\b/,
    },
    {
      name: 'again and again',
      pattern:
        /\b(((appele|ecri[st]?|contacte|relance|signale|demande|explique|repete|essaye|telephone|envoye)\w*|ca fait|cela fait|deja|c est la|la|pour la) ((\w+ ){0,4})?(0|deux|trois|quatre|cinq|six|dix|plusieurs|mille|cent|enieme|nieme|x) (0 )?(fois|relances?|mails?|appels?|messages?|courriers?)|0 (eme|e|ieme|nd|nde)? ?(fois|relance|mail|appel|message|reclamation) (que|qu|en|sans|pour|consecuti\w+|a)|(enieme|nieme|troisieme|quatrieme|cinquieme|dixieme|deuxieme|seconde) (fois|mail|relance|appel|message|reclamation|courrier|demande|report|retard|annulation)|(malgre|apres|en depit de) (mes|plusieurs|0|de nombreu\w+|tous|toutes|deux|trois|quatre|cinq|des|maintes|multiples|un|une) (\w+ ){0,3}(relances?|appels?|mails?|messages?|courriers?|demandes?|reclamations?|promesses|rappels|tentatives)|vos retards|retards? (a repetition|inadmissible|permanents?)|a repetition|encore une fois vous|a chaque fois|(toujours|encore) (le meme|les memes|la meme|des|un) (probleme|souci|excuse|retard|erreur|reponse)\w*|bis repetita|rebelote)\b/,
    },
    {
      name: 'long wait',
      pattern:
        /\b((ca|cela|voila|voici|sa) (va )?(fai(t|re)? )?(bientot |deja |maintenant |presque |plus de |environ )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs) (0 )?(bonnes? |longues? )?(jours?|semaines?|mois|heures?|h|ans?|minutes|min)\b.{0,50}\b(attend\w*|patient\w*|toujours|rien|sans|pas|plus|aucune?|poireaut\w*|tourne\w*|bloque\w*|galere)|(attend\w*|patient\w*|bloque\w*|coince\w*|poireaut\w*|toujours (pas|rien|aucun\w*)|rien (recu|vu))\b.{0,50}\bdepuis (bientot |deja |maintenant |plus de |presque )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs|trop) (0 )?(bonnes? |longues? )?(jours?|semaines?|mois|heures?|h|ans?)|depuis (bientot |deja |plus de |presque )*(0|une|un|deux|trois|quatre|cinq|six|des|dix|plusieurs) (jours?|semaines?|mois|heures?|h|ans?)\b.{0,50}\b(j attend\w*|on attend|attend\w*|toujours|rien|aucun\w*|bloque\w*|sans)|(0|deux|trois|quatre|cinq|des) (h|heures?|jours?|semaines?|mois) (d attente|de retard|a attendre|pour rien|que j attend\w*)|combien de temps (encore|vais|va|dois|faut il encore)|interminable\w*|une eternite|toujours rien|jamais (arrive|livre|recu|rembourse|venu|passe)\w*)\b/,
    },
    {
      name: 'ill treated',
      pattern:
        /\b((ri|rit|riait|rigole|crie|crier|criait|hurle|hurler|hurlait|aboye|postillonne) (au nez|dessus|sur (moi|nous|ma|mon))|(parl|trait|recu|recev|accueill)\w* (\w+ )?comme (un|une|des|si|ca|de la)|envoy\w* (balader|promener|paitre|bouler|chier|bouler)|(tres |si |trop )mal (parle|recue?s?|accueillie?s?|traitee?s?|eleve)|mal parle|pose\w* (un|des) lapins?|(odieu|desagreabl|hautain|mechant|abject|insultant|condescendant|injurieu)\w*|insulte\w*|menace\w*|pris\w* (de haut|en otage)|culot|scrupules?|sans gene|aucune (consideration|excuse|empathie|conscience|honte|honnetete|organisation|compassion)|meme pas (une |d |un mot d )?excuses?|pas (un mot d|la moindre) excuses?|forc\w* la main)\b/,
    },
    {
      name: 'poor value',
      pattern:
        /\b((part|parti|tombe|tombee|partent|tombent)s? en (morceaux|lambeaux|miettes|rade)|de (tres )?mauvaise qualite|qualite (mediocre|deplorable|nulle|honteuse|zero|douteuse|catastrophique)|(rien a voir|aucun rapport) avec (la|les|l|ce|le)|ne correspond\w* (pas du tout|en rien|absolument pas|aucunement)|immangeable|insalubre|immonde|infect\w*|degueulasse\w*|degoutant\w*|cafards?|punaises de lit|pas (la moitie|les prix|digne)|laisse\w* (vraiment |franchement |beaucoup |serieusement )?a desirer|perte de temps|(perdre|perdu|gaspille) (\w+ )?(mon|du|notre|0|deux|trois|tout mon) temps|regrett\w+ (\w+ )?(d avoir|mon achat|ma commande)|si j avais su|(faire|fait) (rater|louper|perdre|manquer)|(refuse|hors de question) (de|que) (je )?(pay\w+|regl\w+)|je ne (paierai|payerai) (pas|rien)|c est (totalement |completement )?faux|(trop|beaucoup trop|vraiment trop|tres tres) long|insupportable\w*|penible\w*|lassant\w*|fatiguant de|usant)\b/,
    },
    {
      name: 'insult',
      pattern:
        /\b(con(s|ne|nes|nard|nards|nasse|nasses|nerie|neries)?|encul\w+|salop\w*|salaud\w*|batards?|insulte|fils de|pute|putes|putain|bordel|chier|chiant\w*|foutre|foutus?|va te faire|allez vous (faire|en)|debiles?|abrutis?|cretins?|imbeciles?|idiots?|bande de|tocards?|pourritures?|ordures?|rapiats?|parasites|gros naze)\b/,
    },
    {
      name: 'demand',
      pattern:
        /\b((je |j |nous )?(exige\w*|reclame\w*|somme de)|rend(ez|s) (moi|nous)|remboursez|rembourse[rzs]? (moi|nous) (immediatement|de suite|maintenant|tout de suite)|(je )?veux (recuperer )?mon (argent|fric|pognon|remboursement)|geste commercial|prejudice|dedommage\w*|dommages et interets|compensation (pour|de) (ce|cet|le|la|mon|votre|vos))\b/,
    },
    {
      name: 'broken promise',
      pattern:
        /\b((aviez|avez|avait|a|ont|etait|ete) (\w+ )?(promis\w*|assure|garanti|jure)|promesses? (non |jamais |pas )?tenues?|(vos|de) (belles |fausses )?promesses|(tenu|tenir|tenez) (\w+ )?parole|(gach|ruin|pourri)(e|er|ez|ee|es|ent|es) (mes|nos|ma|mon|notre|tout\w*|le|la|les|par)|(gache|ruine|gachees?|ruinees?)s? (par|a cause)|a cause de (vous|vos|votre)|par votre faute|votre faute|honte a vous|comment osez|vous osez|gonfle\w*|culotte|gratuitement facture|du grand n importe)\b/,
    },
  ],
  human: [
    {
      name: 'asks to speak',
      pattern:
        /\b(parl\w+|discut\w+|echang\w+|caus\w+|communiqu\w+|entretenir|dialogu\w+|tchat\w*|chatt\w*|convers\w+|transf\w+|redirig\w+|orient\w+ vers|bascul\w+|pass\w+ (moi )?|mett\w+ (\w+ )?en (relation|contact|lien)|mis\w* en (relation|contact|lien)|(entrer|rentrer|etre) en (contact|relation)|bascule\w*|prendre en charge par|pris en charge par|aid\w+ par|traite\w* par|repond\w* par|assist\w+ (d|par))( \w+){0,5}? (conseill\w+|humain\w*|agents?|operat\w+|(vraie |une |autre |autre |reelle )personne|personne (reelle|physique|en chair|humaine|competente|qui|de)|quelqu un|responsable|superviseu\w+|manageu?r|collegue|chef|directeur|directrice|interlocut\w+|charges? de clientele|technicien\w*|vendeu\w+|gestionnaire|service (client\w*|apres vente|commercial|technique|humain)|sav|equipe|employe\w*|vrai\w*|hotesse|standard|commercial|expert|teleconseill\w+)\b/,
    },
    {
      name: 'wants a person',
      pattern:
        /\b(veu[xt]|voudr\w+|souhait\w+|aimerai\w*|besoin (d |de )|demande|desire|prefer\w+|exige|faut|cherche|avoir|puis je avoir|peut on avoir|pouvoir|appelle\w*|contacter|joindre|obtenir|reclame)( \w+){0,4}? (conseill(er|ere|ers)|humains?|humaine|agents?|operat(eur|rice)|vraie? (personne|conseiller|agent|humain|gens)|personne (reelle|physique|humaine|competente)|quelqu un (au telephone|de|qui|en ligne|chez|pour|d autre|me|s il|vite)|quelqu un$|superviseu\w+|responsable|charges? de clientele|interlocut\w+|etre humain|service client\w*|teleconseill\w+)\b/,
    },
    {
      name: 'names a person',
      pattern:
        /^(alors |bon |ok |bonjour |stop |oui |non |svp |donc |je |et )*((un|une|le|la|l|a un|a une|avec un|avec une|plutot un|des|au) )?((vrai|vraie|autre) )?(conseill(er|ere)|humain|agents?( humain| reel| en ligne)?|operat(eur|rice)|vraie personne|etre humain|interlocuteur( humain)?|superviseur|responsable|personne (reelle|humaine|physique)|service client\w*|sav|teleconseiller|quelqu un)( (svp|s il vous plait|s il te plait|vite|maintenant|merci|de suite|tout de suite|humain|reel|en ligne|direct))*$/,
    },
    {
      name: 'wants it looked at',
      pattern:
        /\b(besoin|veux|voudrais|souhaite|souhaiterais|aimerais|faut|faudrait|demande|attends|prefere|prefererais|serait bien|possible) (de |d )?(que|qu) (\w+ ){0,3}(collegue|conseill\w+|humain|agent|quelqu un|responsable|personne|technicien|membre|gestionnaire|employe|vrai\w*)\b/,
    },
    {
      name: 'somebody there',
      pattern:
        /\b((il y a|y a( t)? il|ya t il|est ce qu il y a|y a)( \w+){0,2} (quelqu un|un humain|une vraie personne|du monde|un conseiller|un agent|une personne)|quelqu un (est la|peut|pourrait|pour m|de (reel|vrai|competent|vivant|chez|l equipe|votre)|d (autre|humain))|(que|qu) (quelqu un|un conseiller|un humain|un agent)|vraies? (gens|personnes?)|vrai (humain|conseiller|agent|interlocuteur)|(personne|gens|humain) en chair|de vive voix|un etre humain|interlocuteur humain|contact humain|(un|d un) humain|par un humain)\b/,
    },
    {
      name: 'not a machine',
      pattern:
        /\b((pas|plus|jamais|assez|marre|autre chose|qu|que|stop|non|ni|sans|contre|arret\w+)( \w+){0,5}? (robots?|bots?|chatbots?|machines?|automates?|ia|ordinateur|repondeur|reponses? automatiques?|intelligence artificielle|messages? automatiques?)|(robots?|bots?|chatbots?|machine|ia)( \w+){0,3} (comprend\w*|sert a rien|inutile|debile|nul|repond pas|a cote|aide pas|m aide))\b/,
    },
    {
      name: 'call me',
      pattern:
        /\b(rappel(ez|er|lez|le|lé|e)? (moi|nous)|(me|m|nous) (rappel(er|ez|le|iez|leriez|e)|appel(er|ez|le|iez|lez)|telephoner|recontacter|recontactiez|contact(er|iez|e)( par| au| s| en| rapidement| directement|$))|etre (rappele\w*|appele\w*|recontacte\w*|contacte\w*)|(appel|telephon|contact|recontact)(ez|er) (moi|nous)|rappel telephonique|demande de rappel|(au|par|un) telephone (svp|s il|maintenant|avec)|(numero|telephone|joindre|contacter|appeler|ligne)( \w+){0,4} (conseiller|humain|agent|quelqu un))\b/,
    },
  ],
  praise:
    /\b(bravo|felicitations?|chapeau|super(be)?|genial\w*|formidable\w*|magnifique\w*|merveilleu\w+|fantastique\w*|excellent\w*|brillant\w*|parfait\w*|quel (service|professionnalisme|talent|bonheur|plaisir|exploit|serieux)|quelle (efficacite|rapidite|organisation|reactivite)|trop (fort|forts|bien)|on applaudit|merci (pour rien|pour (le|la|les|cette|ce|cet|vos|votre) (retard|attente|galere|mensonge|accueil|cadeau|reveil|grand|super)|beaucoup pour|encore pour|bien pour|de me|d avoir)|top|au top|la classe|champions?|impressionnant\w*|admirable|j adore|joyeux|bon travail|beau travail|efficace|chouette|sympa)\b/,
  failure:
    /\b(jamais|toujours (pas|rien)|casse\w*|(de|en|le|un|votre|ce|vos|encore du) retards?|(0|deux|trois|quatre|dix|des) (semaines?|mois|heures?|h|jours) (d attente|de retard|que|pour|a attendre)|pour rien|perdu\w*|annule\w*|rate\w*|vide|mauvaise? (adresse|taille|article|produit|couleur|colis|personne)|(0|deux|trois|quatre|dix) fois|en panne|a la poubelle|n a pas|ne marche pas|marche pas|fonctionne pas|introuvable|egare\w*|ecrase\w*|abime\w*|disparu\w*|volatilise\w*|oublie\w*|trempe\w*|qui dort|sous la pluie|abandonne\w*|sans (prevenir|reponse|bagages?|valise|explication)|rien (recu|du tout|compris)|raccroch\w+|encore (un|une|rate|faux|repousse)\w*|jete\w*|sert a rien|personne (ne )?(\w+ )?(repond|sait|vient|rappelle))\b/,
}
