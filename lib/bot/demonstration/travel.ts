import { type DemonstrationAnswer, said, toAnswer, toPage } from './demonstration-answer.ts'

export const travel: DemonstrationAnswer[] = [
  {
    key: 'book-trip',
    title: { fr: 'Réserver un voyage', en: 'Book a trip' },
    phrases: {
      fr: said(`je voudrais réserver un vol | prix d'un billet pour Lisbonne | réserver un hôtel à Rome | un aller-retour Paris Athènes en juin
        avez-vous des séjours en Grèce ? | je cherche un week-end pas cher | combien coûte un vol pour New York ?
        réserver un train | trouver un voyage pour quatre personnes | y a-t-il des vols directs pour Montréal ? | idées de vacances en famille
        louer une voiture à Nice | disponibilité d'un hôtel en août | vol le moins cher pour Madrid`),
      en: said(`I would like to book a flight | price of a ticket to Lisbon | book a hotel in Rome | a return from Paris to Athens in June
        do you have holidays in Greece? | I'm looking for a cheap weekend | how much is a flight to New York?
        book a train | find a trip for four people | are there direct flights to Montreal? | family holiday ideas
        rent a car in Nice | hotel availability in August | cheapest flight to Madrid`),
    },
    reply: {
      text: {
        fr: 'Dites-nous où et quand sur la page Voyages : vols, trains, hôtels et locations s’y comparent, et le prix affiché comprend les taxes. Une option gratuite tient votre place 24 heures.',
        en: 'Tell us where and when on the Travel page: flights, trains, hotels and cars are compared there, and the price shown includes taxes. A free option holds your place for 24 hours.',
      },
      buttons: [toPage('voyages', { fr: 'Chercher un voyage', en: 'Find a trip' })],
    },
  },
  {
    key: 'change-trip',
    title: { fr: 'Modifier un voyage', en: 'Change a trip' },
    phrases: {
      fr: said(`changer la date de mon vol | modifier ma réservation | décaler mon voyage | puis-je partir un jour plus tôt ?
        changer le nom sur un billet | erreur dans mon nom sur le billet | ajouter un passager à ma réservation | frais de modification
        changer l'heure de mon train | reporter mon séjour à l'an prochain | changer de vol | modifier les dates de l'hôtel
        je voudrais prolonger mon séjour`),
      en: said(`change the date of my flight | change my booking | move my trip | can I leave one day earlier?
        change the name on a ticket | my name is misspelled on the ticket | add a passenger to my booking | change fees
        change the time of my train | postpone my stay to next year | switch flights | change my hotel dates
        I'd like to extend my stay`),
    },
    reply: {
      text: {
        fr: 'Dates, horaires et passagers se modifient dans « Mes voyages » jusqu’à 48 h avant le départ. Corriger une faute dans un nom est gratuit ; le reste dépend du tarif, affiché avant de valider.',
        en: 'Dates, times and passengers can be changed under “My trips” until 48 h before departure. Correcting a misspelled name is free; the rest depends on the fare, shown before you confirm.',
      },
      buttons: [toPage('mes-voyages', { fr: 'Mes voyages', en: 'My trips' })],
    },
  },
  {
    key: 'cancel-trip',
    title: { fr: 'Annuler un voyage', en: 'Cancel a trip' },
    phrases: {
      fr: said(`annuler mon voyage | annuler ma réservation d'hôtel | je ne peux plus partir, comment annuler ? | annulation de vol par le client
        mon billet est-il remboursable ? | frais d'annulation d'un séjour | annuler mon billet de train | me faire rembourser mon billet
        annuler pour raison médicale | je dois annuler mon séjour | conditions d'annulation | puis-je annuler sans frais mon hôtel ?
        annuler un passager de la réservation`),
      en: said(`cancel my trip | cancel my hotel booking | I can't travel any more, how do I cancel? | cancel my flight
        is my ticket refundable? | cancellation fees for a stay | cancel my train ticket | get my ticket refunded
        cancel for medical reasons | I have to cancel my holiday | cancellation terms | can I cancel my hotel for free?
        cancel one passenger from the booking`),
    },
    reply: {
      text: {
        fr: 'Un voyage s’annule dans « Mes voyages ». Les frais y sont affichés avant de confirmer : gratuit sous 24 h après l’achat, puis selon le tarif. Avec l’assurance, un motif médical est remboursé.',
        en: 'You can cancel under “My trips”. The fee is shown before you confirm: free within 24 h of buying, then according to the fare. With insurance, a medical reason is refunded.',
      },
      buttons: [toPage('mes-voyages', { fr: 'Mes voyages', en: 'My trips' })],
      quickReplies: [toAnswer('travel-insurance', { fr: 'Assurance', en: 'Insurance' })],
    },
  },
  {
    key: 'checked-baggage',
    title: { fr: 'Bagages en soute', en: 'Checked baggage' },
    phrases: {
      fr: said(`combien de bagages en soute ? | ajouter une valise | prix d'un bagage supplémentaire | poids maximum de la valise
        franchise bagages | puis-je emporter des skis ? | ma valise fait 25 kilos | ajouter un bagage à ma réservation
        bagage en soute inclus ? | transporter un vélo en avion | excédent de bagage | deux valises par personne possible ?
        une poussette en soute, c'est gratuit ?`),
      en: said(`how many checked bags? | add a suitcase | price of an extra bag | maximum weight of a suitcase
        baggage allowance | can I take skis? | my suitcase weighs 25 kilos | add a bag to my booking
        is checked baggage included? | take a bike on the plane | excess baggage | can I have two suitcases per person?
        is a pushchair in the hold free?`),
    },
    reply: {
      text: {
        fr: 'La plupart des billets comprennent une valise de 23 kg. Une valise de plus coûte 35 € en ligne, 55 € à l’aéroport. Skis, vélos et poussettes s’ajoutent dans « Mes voyages ».',
        en: 'Most tickets include one 23 kg suitcase. An extra one costs €35 online and €55 at the airport. Add skis, bikes and pushchairs under “My trips”.',
      },
      quickReplies: [toAnswer('cabin-baggage', { fr: 'Bagage cabine', en: 'Cabin bag' })],
    },
  },
  {
    key: 'cabin-baggage',
    title: { fr: 'Bagage cabine', en: 'Cabin baggage' },
    phrases: {
      fr: said(`dimensions du bagage cabine | quelle taille pour un bagage à main ? | puis-je prendre un sac à dos en cabine ?
        liquides en cabine | combien de kilos en cabine ? | peut-on garder une valise avec soi ? | ordinateur portable dans l'avion
        sac à main en plus du bagage cabine ? | peut-on prendre des médicaments en cabine ? | parfum dans le bagage à main
        taille maximale valise cabine | nourriture pour bébé en cabine`),
      en: said(`cabin bag size | what size for hand luggage? | can I take a backpack on board?
        liquids in hand luggage | how many kilos in the cabin? | can I keep a suitcase with me? | laptop on the plane
        handbag as well as a cabin bag? | can I take medicine on board? | perfume in hand luggage
        maximum size of a carry on | baby food in the cabin`),
    },
    reply: {
      text: {
        fr: 'En cabine : un bagage de 55 × 40 × 20 cm et 10 kg, plus un petit sac. Les liquides tiennent dans des flacons de 100 ml, réunis dans un sachet d’un litre ; médicaments et lait pour bébé sont permis.',
        en: 'In the cabin: one bag of 55 × 40 × 20 cm and 10 kg, plus a small bag. Liquids go in 100 ml bottles inside a one-litre pouch; medicine and baby milk are allowed.',
      },
    },
  },
  {
    key: 'check-in',
    title: { fr: 'Enregistrement', en: 'Check-in' },
    phrases: {
      fr: said(`comment s'enregistrer en ligne ? | je veux ma carte d'embarquement | à quelle heure ouvre l'enregistrement ?
        imprimer ma carte d'embarquement | à quelle heure arriver à l'aéroport ? | enregistrement du vol | je n'ai pas reçu mes billets
        renvoyez-moi mes billets | où trouver mon numéro de réservation ? | fermeture de l'enregistrement | carte d'embarquement sur mobile
        e-billet`),
      en: said(`how do I check in online? | I want my boarding pass | what time does check-in open?
        print my boarding pass | what time should I be at the airport? | flight check-in | I haven't received my tickets
        resend my tickets | where is my booking number? | when does check-in close | boarding pass on my phone
        e-ticket`),
    },
    reply: {
      text: {
        fr: 'L’enregistrement en ligne ouvre 48 h avant le départ dans « Mes voyages », avec votre numéro de réservation (6 lettres). Arrivez 2 h avant un vol européen, 3 h avant un long-courrier.',
        en: 'Online check-in opens 48 h before departure under “My trips”, with your booking number (6 letters). Arrive 2 h before a European flight and 3 h before a long-haul one.',
      },
      buttons: [toPage('mes-voyages/enregistrement', { fr: 'M’enregistrer', en: 'Check in' })],
    },
  },
]
