import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { type DemonstrationAnswer, said, toAnswer, toPage } from './demonstration-answer.ts'

export const parcels: DemonstrationAnswer[] = [
  {
    key: 'track-parcel',
    title: { fr: 'Suivre un colis', en: 'Track a parcel' },
    phrases: {
      fr: said(`où est mon colis ? | suivre mon colis | je voudrais savoir où en est ma livraison | où en est ma commande
        comment suivre ma commande | suivi de colis svp | je n'ai pas encore reçu mon colis | numéro de suivi, où le saisir ?
        mon paquet arrive quand ? | quand vais-je recevoir ma commande ? | statut de ma commande | je cherche mon colis
        pouvez-vous me dire où se trouve mon paquet | ma commande est-elle partie ? | mon colis est-il expédié ?
        c'est quand que mon colis arrive | tracking de mon envoi | j'attends un colis, où est-il ?
        je voudrais le suivi de la commande 45210 | localiser mon colis | état de ma livraison`),
      en: said(`where is my parcel? | track my parcel | I'd like to know where my delivery is | where is my order
        how do I track my order | parcel tracking please | I haven't received my parcel yet | where do I enter my tracking number?
        when is my package coming? | when will I get my order? | order status | I'm looking for my package
        can you tell me where my package is | has my order shipped? | has my parcel been sent?
        when does my parcel arrive | tracking for my shipment | I'm expecting a parcel, where is it?
        tracking for order 45210 please | locate my parcel | status of my delivery`),
    },
    reply: {
      text: {
        fr: 'Vous pouvez suivre votre colis avec le numéro reçu par e-mail et par SMS au moment de l’expédition. Il commence par « RL ». Le suivi est mis à jour à chaque étape.',
        en: 'You can follow your parcel with the number sent by e-mail and text when it left us. It begins with “RL”. Tracking is updated at every step.',
      },
      buttons: [toPage('suivi', { fr: 'Suivre mon colis', en: 'Track my parcel' })],
      quickReplies: [
        toAnswer('delivery-times', { fr: 'Délais', en: 'Delivery times' }),
        toAnswer('missed-delivery', { fr: 'Livreur manqué', en: 'Missed delivery' }),
      ],
    },
  },
  {
    key: 'delivery-times',
    title: { fr: 'Délais de livraison', en: 'Delivery times' },
    phrases: {
      fr: said(`quels sont vos délais de livraison ? | en combien de temps livrez-vous ? | délai de livraison standard
        combien de jours pour recevoir un colis ? | la livraison express prend combien de temps ? | livrez-vous le samedi ?
        livraison le dimanche possible ? | si je commande aujourd'hui, je reçois quand ? | livraison en 24h possible ?
        c'est long la livraison à domicile ? | délai pour la Corse | à quelle heure passe le livreur ?
        puis-je choisir le jour de livraison | combien de temps met un envoi pour la Belgique | quel est le délai pour une livraison en relais`),
      en: said(`what are your delivery times? | how long does delivery take? | standard delivery time
        how many days until a parcel arrives? | how fast is express delivery? | do you deliver on Saturdays?
        is Sunday delivery possible? | if I order today when will I get it? | do you do next day delivery?
        how long is home delivery? | delivery time to Scotland | what time does the courier come?
        can I choose the delivery day | how long does shipping to Belgium take | how long for delivery to a pickup point`),
    },
    reply: {
      text: {
        fr: 'La livraison standard prend 2 à 4 jours ouvrés, l’express arrive le lendemain avant 13 h, le point relais compte 3 à 5 jours. Nous livrons aussi le samedi dans les grandes villes, jamais le dimanche.',
        en: 'Standard delivery takes 2 to 4 working days, express arrives the next day before 1 pm, and a pickup point takes 3 to 5 days. We deliver on Saturdays in large cities, never on Sundays.',
      },
      quickReplies: [
        toAnswer('delivery-price', { fr: 'Tarifs', en: 'Prices' }),
        toAnswer('track-parcel', { fr: 'Suivre mon colis', en: 'Track my parcel' }),
      ],
    },
  },
  {
    key: 'delivery-price',
    title: { fr: 'Prix de la livraison', en: 'Delivery prices' },
    phrases: {
      fr: said(`combien coûte la livraison ? | quels sont les frais de port ? | la livraison est-elle gratuite ?
        à partir de quel montant la livraison est offerte ? | prix pour envoyer un colis de 5 kg | tarif d'envoi vers l'Espagne
        c'est combien pour 2 kilos ? | tarifs des colis | frais de livraison pour un meuble | le prix de l'express
        combien pour expédier en Suisse ? | quel est le tarif pour l'étranger ? | livraison en point relais, quel prix ?
        grille tarifaire svp | coût d'un envoi international`),
      en: said(`how much is delivery? | what are the shipping fees? | is delivery free?
        how much do I need to spend for free delivery? | price to send a 5 kg parcel | cost of shipping to Spain
        how much for 2 kilos? | parcel prices | delivery charge for furniture | how much is express
        how much to ship to Switzerland? | what is the rate for abroad? | pickup point delivery, what does it cost?
        price list please | cost of an international shipment`),
    },
    reply: {
      text: {
        fr: 'La livraison standard coûte 4,90 €, le point relais 3,50 €, l’express 9,90 €. Elle est offerte dès 60 € d’achat. Pour envoyer un colis, le prix dépend du poids et du pays : le simulateur vous le donne en un instant.',
        en: 'Standard delivery is €4.90, a pickup point €3.50, express €9.90. It is free from €60. To send a parcel, the price depends on weight and country: the calculator tells you at once.',
      },
      buttons: [toPage('tarifs', { fr: 'Calculer un prix', en: 'Calculate a price' })],
    },
  },
  {
    key: 'change-delivery-address',
    title: { fr: 'Changer d’adresse', en: 'Change the address' },
    phrases: {
      fr: said(`je veux changer l'adresse de livraison | je me suis trompé d'adresse | modifier l'adresse de mon colis
        puis-je faire livrer ailleurs ? | j'ai déménagé, comment changer l'adresse de ma commande ? | livrer chez mon voisin
        mettre une autre adresse de livraison | l'adresse indiquée n'est pas la bonne | faire livrer au bureau plutôt qu'à la maison
        changer le lieu de livraison | rediriger mon colis vers un relais | corriger le code postal de la livraison
        est-ce trop tard pour changer l'adresse ? | j'ai oublié le numéro d'appartement dans l'adresse | autre adresse svp`),
      en: said(`I want to change the delivery address | I put the wrong address | change the address of my parcel
        can I have it delivered somewhere else? | I've moved, how do I change the address on my order? | deliver to my neighbour
        use another delivery address | the address shown isn't right | deliver to my office instead of home
        change the place of delivery | redirect my parcel to a pickup point | fix the postcode for delivery
        is it too late to change the address? | I forgot the flat number in the address | different address please`),
    },
    reply: {
      text: {
        fr: 'Tant que le colis n’est pas en cours de livraison, vous pouvez changer l’adresse ou choisir un point relais depuis la page de suivi, rubrique « Modifier la livraison ».',
        en: 'Until the parcel is out for delivery you can change the address or choose a pickup point on the tracking page, under “Change my delivery”.',
      },
      buttons: [toPage('suivi/modifier', { fr: 'Modifier l’adresse', en: 'Change the address' })],
    },
  },
  {
    key: 'missed-delivery',
    title: { fr: 'Livreur manqué', en: 'Missed delivery' },
    phrases: {
      fr: said(`j'ai raté le livreur | j'étais absent lors de la livraison | j'ai un avis de passage, que faire ?
        programmer une nouvelle livraison | le livreur est passé en mon absence | comment être livré une deuxième fois ?
        je ne serai pas chez moi demain | puis-je reporter la livraison ? | décaler la livraison à vendredi | reprogrammer la livraison
        je n'étais pas là quand le livreur est passé | le livreur repasse quand ? | que se passe-t-il si je suis absent ?
        choisir un autre créneau de livraison | j'ai trouvé un avis dans ma boîte aux lettres`),
      en: said(`I missed the courier | I was out when the delivery came | I have a card through the door, what now?
        book a redelivery | the driver came while I was out | how do I get a second delivery?
        I won't be home tomorrow | can I postpone the delivery? | move the delivery to Friday | reschedule my delivery
        I wasn't in when the courier came | when will the driver come back? | what happens if I'm not at home?
        choose another delivery slot | I found a missed delivery card in my mailbox`),
    },
    reply: {
      text: {
        fr: 'Le livreur repasse automatiquement le jour ouvré suivant. Vous pouvez aussi choisir un autre jour ou un point relais dans les 5 jours, avec le numéro de l’avis de passage.',
        en: 'The courier comes back by itself on the next working day. Within 5 days you can also choose another day or a pickup point, with the number on the card.',
      },
      buttons: [toPage('suivi/reprogrammer', { fr: 'Choisir un créneau', en: 'Choose a slot' })],
    },
  },
  {
    key: 'pickup-points',
    title: { fr: 'Points relais', en: 'Pickup points' },
    phrases: {
      fr: said(`où se trouve le point relais le plus proche ? | liste des points relais | retirer mon colis en relais
        combien de temps le colis reste-t-il au point relais ? | faut-il une pièce d'identité pour retirer un colis ?
        quelqu'un d'autre peut-il récupérer mon colis ? | horaires du point relais | adresse du relais | retrait en point relais
        mon colis est au relais, que dois-je apporter ? | y a-t-il un relais à Villeurbanne ? | jusqu'à quand puis-je retirer mon colis
        procuration pour retirer un paquet | point de retrait près de chez moi | changer de point relais`),
      en: said(`where is the nearest pickup point? | list of pickup points | collect my parcel from a shop
        how long is a parcel kept at the pickup point? | do I need ID to collect a parcel?
        can someone else collect my parcel? | pickup point opening hours | address of the pickup shop | pickup point collection
        my parcel is at the pickup point, what do I bring? | is there a pickup point in Camden? | until when can I collect my parcel
        letter of authority to pick up a package | collection point near me | choose another pickup point`),
    },
    reply: {
      text: {
        fr: 'Votre colis vous attend 10 jours au point relais. Apportez une pièce d’identité et le code reçu par SMS ; un proche peut venir avec ce code et une copie de votre pièce d’identité.',
        en: 'Your parcel waits for 10 days at the pickup point. Bring an ID and the code sent by text; a relative may come with that code and a copy of your ID.',
      },
      buttons: [toPage('relais', { fr: 'Trouver un relais', en: 'Find a pickup point' })],
    },
  },
  {
    key: 'damaged-parcel',
    title: { fr: 'Colis abîmé', en: 'Damaged parcel' },
    phrases: {
      fr: said(`que faire si mon colis est abîmé ? | comment déclarer un colis endommagé ? | procédure pour un article cassé à la réception
        délai pour signaler un colis endommagé | faut-il des photos pour un colis abîmé ? | le carton est un peu enfoncé, que faire ?
        signaler une casse | formulaire de colis endommagé | dois-je refuser un colis abîmé ? | quelles preuves pour un produit cassé ?
        où envoyer les photos du colis endommagé | quelle démarche pour un article reçu cassé | constat de dommage sur un paquet`),
      en: said(`what do I do if my parcel is damaged? | how do I report a damaged parcel? | procedure for an item broken on arrival
        how long do I have to report damage? | do you need photos of a damaged parcel? | the box is slightly dented, what should I do?
        report a breakage | damaged parcel form | should I refuse a damaged parcel? | what proof is needed for a broken product?
        where do I send photos of the damaged parcel | what are the steps for an item received broken | damage report for a package`),
    },
    reply: {
      text: {
        fr: 'Gardez l’emballage, prenez trois photos (carton, étiquette, article) et déclarez le dommage en ligne sous 3 jours. Nous vous renvoyons l’article ou vous remboursons, à votre choix.',
        en: 'Keep the packaging, take three photos (box, label, item) and report the damage online within 3 days. We send the item again or refund you, as you prefer.',
      },
      buttons: [toPage('dommage', { fr: 'Déclarer un dommage', en: 'Report damage' })],
      quickReplies: [{ title: { fr: 'Un conseiller', en: 'Talk to a person' }, payload: talkToPersonPayload }],
    },
  },
  {
    key: 'customs-fees',
    title: { fr: 'Douane et taxes', en: 'Customs and duties' },
    phrases: {
      fr: said(`dois-je payer des frais de douane ? | mon colis est bloqué en douane, que faire ? | combien de taxes à l'importation ?
        déclaration en douane pour un envoi | formulaire CN23 | y a-t-il des droits de douane pour le Royaume-Uni ?
        pourquoi me demande-t-on de payer des taxes ? | la TVA est-elle due sur un colis du Canada ? | frais de dédouanement
        mon paquet vient de Chine, il y a des taxes ? | comment remplir la déclaration de douane | franchise douanière pour un cadeau`),
      en: said(`do I have to pay customs fees? | my parcel is held at customs, what do I do? | how much import tax?
        customs declaration for a shipment | CN23 form | are there duties for the UK?
        why am I asked to pay taxes? | is VAT due on a parcel from Canada? | customs clearance fees
        my package comes from China, are there taxes? | how do I fill in the customs form | customs allowance for a gift`),
    },
    reply: {
      text: {
        fr: 'À l’intérieur de l’Union européenne il n’y a rien à payer. Hors de l’Union, des droits et la TVA peuvent être dus par le destinataire, et l’envoi doit porter une déclaration CN23 que nous remplissons avec vous en ligne.',
        en: 'Inside the European Union there is nothing to pay. Outside it, duties and VAT may be due from the recipient, and the shipment needs a CN23 declaration, which we fill in with you online.',
      },
    },
  },
  {
    key: 'prohibited-items',
    title: { fr: 'Objets interdits', en: 'Prohibited items' },
    phrases: {
      fr: said(`quels objets sont interdits ? | puis-je envoyer de l'alcool ? | peut-on expédier une batterie ? | envoyer du parfum par colis
        est-ce que je peux envoyer de la nourriture ? | liste des produits interdits | puis-je mettre de l'argent liquide dans un colis ?
        envoyer des médicaments | un couteau dans un colis, c'est autorisé ? | envoyer une bouteille de vin | matières dangereuses
        a-t-on le droit d'envoyer un téléphone | envoyer des plantes par la poste`),
      en: said(`which items are prohibited? | can I send alcohol? | can you ship a battery? | send perfume in a parcel
        can I send food? | list of forbidden goods | may I put cash in a parcel?
        send medicine | is a knife allowed in a parcel? | send a bottle of wine | dangerous goods
        am I allowed to ship a phone | send plants by mail`),
    },
    reply: {
      text: {
        fr: 'Sont interdits : argent liquide, armes, matières inflammables, batteries seules, animaux et denrées périssables. Le vin et le parfum voyagent en France avec un emballage renforcé.',
        en: 'Not allowed: cash, weapons, flammable goods, loose batteries, animals and perishable food. Wine and perfume travel within France in a reinforced box.',
      },
    },
  },
  {
    key: 'send-parcel',
    title: { fr: 'Envoyer un colis', en: 'Send a parcel' },
    phrases: {
      fr: said(`comment envoyer un colis ? | je voudrais expédier un paquet | où déposer mon colis ? | imprimer une étiquette d'envoi
        enlèvement à domicile | comment emballer mon colis ? | poids et dimensions maximum | je n'ai pas d'imprimante pour l'étiquette
        créer un bordereau d'expédition | vendez-vous des cartons ? | puis-je déposer un paquet en magasin ? | assurer un envoi
        préparer un envoi international | comment imprimer mon étiquette | je veux envoyer un cadeau à Montréal`),
      en: said(`how do I send a parcel? | I'd like to ship a package | where do I drop off my parcel? | print a shipping label
        home collection | how should I pack my parcel? | maximum weight and size | I don't have a printer for the label
        create a shipping label | do you sell boxes? | can I drop a package at a store? | insure a shipment
        prepare an international shipment | how do I print my label | I want to send a gift to Montreal`),
    },
    reply: {
      text: {
        fr: 'Créez votre étiquette en ligne (30 kg et 150 cm au plus), puis déposez le colis dans un relais ou demandez un enlèvement à domicile. Sans imprimante, le relais imprime l’étiquette avec votre code QR.',
        en: 'Create your label online (30 kg and 150 cm at most), then drop the parcel at a pickup point or ask for a home collection. Without a printer, the shop prints the label from your QR code.',
      },
      buttons: [toPage('envoyer', { fr: 'Créer une étiquette', en: 'Create a label' })],
      quickReplies: [
        toAnswer('delivery-price', { fr: 'Tarifs', en: 'Prices' }),
        toAnswer('prohibited-items', { fr: 'Objets interdits', en: 'Prohibited items' }),
      ],
    },
  },
]
