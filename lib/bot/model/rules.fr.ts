import { anyOf } from './any-of.ts'
import { frenchComplaints } from './complaint-rules.fr.ts'
import { frenchDistress } from './distress-rules.ts'
import { noPerson } from './no-person.ts'
import type { RuleBook } from './rules.ts'

export const frenchRules: RuleBook = {
  guards: [
    ...noPerson,
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
  complaint: [...frenchComplaints, frenchDistress],
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
      name: 'puts me through',
      pattern: anyOf(`
        (passez|mettez|transferez|basculez|redirigez|mettre|passer|transferer) (moi |m |me )?(en ligne|en relation|en contact|en communication|la main|vers|quelqu un|un humain)
        (passez|transferez|basculez|redirigez) moi (le|la|un|une|au|a|vers|l)
        (conseiller|conseillere|humain|agent|operateur|operatrice|responsable|interlocuteur) s il (vous|te) plait
      `),
    },
    {
      name: 'wants it looked at',
      pattern:
        /\b(besoin|veux|voudrais|souhaite|souhaiterais|aimerais|faut|faudrait|demande|attends|prefere|prefererais|serait bien|possible) (de |d )?(que|qu) (\w+ ){0,3}(collegue|conseill\w+|humain|agent|quelqu un|responsable|personne|technicien|membre|gestionnaire|employe|vrai\w*)\b/,
    },
    {
      name: 'somebody there',
      pattern: anyOf(String.raw`
        (il y a|y a( t)? il|ya t il|est ce qu il y a|y a)( \w+){0,2} (quelqu un|un humain|une vraie personne|du monde|un conseiller|un agent|une personne)
        quelqu un (est la|peut|pourrait|pour m|de (reel|vrai|competent|vivant|chez|l equipe|votre)|d (autre|humain))
        (que|qu) (quelqu un|un conseiller|un humain|un agent) | vraies? (gens|personnes?)
        vrai (humain|conseiller|agent|interlocuteur) | (personne|gens|humain) en chair | de vive voix
        un etre humain | interlocuteur humain | contact humain | (un|d un) humain | par un humain
      `),
    },
    {
      name: 'not a machine',
      pattern: anyOf(String.raw`
        (pas|plus|jamais|assez|marre|autre chose|qu|que|stop|non|ni|sans|contre|arret\w+)( \w+){0,5}? (robots?|bots?|chatbots?|machines?|automates?|ia|ordinateur|repondeur|reponses? automatiques?|intelligence artificielle|messages? automatiques?)
        (robots?|bots?|chatbots?|machine|ia)( \w+){0,3} (comprend\w*|sert a rien|inutile|debile|nul|repond pas|a cote|aide pas|m aide)
      `),
    },
    {
      name: 'call me',
      pattern: anyOf(String.raw`
        rappel(ez|er|lez|le|lé|e)? (moi|nous)
        (me|m|nous) (rappel(er|ez|le|iez|leriez|e)|appel(er|ez|le|iez|lez)|telephoner|recontacter|recontactiez|contact(er|iez|e)( par| au| s| en| rapidement| directement|$))
        etre (rappele\w*|appele\w*|recontacte\w*|contacte\w*) | (appel|telephon|contact|recontact)(ez|er) (moi|nous)
        rappel telephonique | demande de rappel | (vous|l|t|quelqu un|un conseiller|les) avoir (au|par) telephone | (au|par|un) telephone (svp|s il|maintenant|avec)
        (numero|telephone|joindre|contacter|appeler|ligne)( \w+){0,4} (conseiller|humain|agent|quelqu un)
      `),
    },
  ],
  praise: anyOf(String.raw`
    bravo | felicitations? | chapeau | super(be)? | genial\w* | formidable\w* | magnifique\w* | merveilleu\w+
    fantastique\w* | excellent\w* | brillant\w* | parfait\w*
    quel (service|professionnalisme|talent|bonheur|plaisir|exploit|serieux)
    quelle (efficacite|rapidite|organisation|reactivite) | trop (fort|forts|bien) | on applaudit
    merci (pour rien|pour (le|la|les|cette|ce|cet|vos|votre) (retard|attente|galere|mensonge|accueil|cadeau|reveil|grand|super)|beaucoup pour|encore pour|bien pour|de me|d avoir)
    top | au top | la classe | champions? | impressionnant\w* | admirable | j adore | joyeux | bon travail
    beau travail | efficace | chouette | sympa
  `),
  failure: anyOf(String.raw`
    jamais | toujours (pas|rien) | casse\w* | (de|en|le|un|votre|ce|vos|encore du) retards?
    (0|deux|trois|quatre|dix|des) (semaines?|mois|heures?|h|jours) (d attente|de retard|que|pour|a attendre)
    pour rien | perdu\w* | annule\w* | rate\w* | vide
    mauvaise? (adresse|taille|article|produit|couleur|colis|personne) | (0|deux|trois|quatre|dix) fois | en panne
    a la poubelle | n a pas | ne marche pas | marche pas | fonctionne pas | introuvable | egare\w* | ecrase\w*
    abime\w* | disparu\w* | volatilise\w* | oublie\w* | trempe\w* | qui dort | sous la pluie | abandonne\w*
    sans (prevenir|reponse|bagages?|valise|explication) | rien (recu|du tout|compris) | raccroch\w+
    encore (un|une|rate|faux|repousse)\w* | jete\w* | sert a rien
    personne (ne )?(\w+ )?(repond|sait|vient|rappelle)
  `),
}
