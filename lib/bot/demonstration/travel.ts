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
        fr: 'Dates, horaires et passagers se modifient dans « Mes voyages » jusqu’à 48 h avant le départ. Corriger une faute dans un nom est gratuit ; le reste dépend du tarif, affiché avant de valider.',
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
        fr: 'Un voyage s’annule dans « Mes voyages ». Les frais y sont affichés avant de confirmer : gratuit sous 24 h après l’achat, puis selon le tarif. Avec l’assurance, un motif médical est remboursé.',
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
        fr: 'La plupart des billets comprennent une valise de 23 kg. Une valise de plus coûte 35 € en ligne, 55 € à l’aéroport. Skis, vélos et poussettes s’ajoutent dans « Mes voyages ».',
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
        fr: 'L’enregistrement en ligne ouvre 48 h avant le départ dans « Mes voyages », avec votre numéro de réservation (6 lettres). Arrivez 2 h avant un vol européen, 3 h avant un long-courrier.',
        en: 'Online check-in opens 48 h before departure under “My trips”, with your booking number (6 letters). Arrive 2 h before a European flight and 3 h before a long-haul one.',
      },
      buttons: [toPage('mes-voyages/enregistrement', { fr: 'M’enregistrer', en: 'Check in' })],
    },
  },
  {
    key: 'seat-choice',
    title: { fr: 'Sièges et repas', en: 'Seats and meals' },
    phrases: {
      fr: said(`choisir mon siège | être assis à côté de mon fils | siège côté hublot | place près du couloir | changer de siège
        prix d'un siège avec plus d'espace | sommes-nous placés ensemble ? | surclassement en classe affaires | repas végétarien à bord
        repas sans gluten dans l'avion | choisir nos places dans le train | place avec prise électrique`),
      en: said(`choose my seat | sit next to my son | window seat | aisle seat | change seats
        price of a seat with extra legroom | are we seated together? | upgrade to business class | vegetarian meal on board
        gluten free meal on the plane | choose our seats on the train | seat with a power socket`),
    },
    reply: {
      text: {
        fr: 'Les sièges et les repas se choisissent dans « Mes voyages » jusqu’à 24 h avant le départ. Les enfants sont toujours placés gratuitement à côté d’un parent.',
        en: 'Seats and meals are chosen under “My trips” until 24 h before departure. Children are always seated next to a parent free of charge.',
      },
    },
  },
  {
    key: 'travel-documents',
    title: { fr: 'Papiers et visas', en: 'Travel documents' },
    phrases: {
      fr: said(`faut-il un visa pour l'Égypte ? | quels papiers pour voyager au Maroc ? | ma carte d'identité suffit-elle pour l'Italie ?
        mon passeport expire bientôt, puis-je partir ? | un enfant a-t-il besoin d'un passeport ? | autorisation de sortie du territoire
        documents nécessaires pour les États-Unis | faut-il un vaccin pour le Kenya ? | passeport obligatoire pour Londres ?
        mineur qui voyage seul, quels papiers ? | ESTA pour New York | validité du passeport pour la Thaïlande`),
      en: said(`do I need a visa for Egypt? | which papers to travel to Morocco? | is my ID card enough for Italy?
        my passport expires soon, can I travel? | does a child need a passport? | parental permission to travel
        documents needed for the United States | do I need a vaccine for Kenya? | is a passport required for Paris?
        minor travelling alone, which papers? | ESTA for New York | passport validity for Thailand`),
    },
    reply: {
      text: {
        fr: 'Dans l’Union européenne, la carte d’identité suffit. Ailleurs il faut presque toujours un passeport valable six mois, parfois un visa : votre page de voyage liste ce que votre destination exige.',
        en: 'Inside the European Union an ID card is enough. Elsewhere you nearly always need a passport valid for six months, sometimes a visa: your trip page lists what your destination asks for.',
      },
      buttons: [toPage('formalites', { fr: 'Voir les formalités', en: 'Entry rules' })],
    },
  },
  {
    key: 'flight-status',
    title: { fr: 'État d’un vol', en: 'Flight status' },
    phrases: {
      fr: said(`mon vol est-il à l'heure ? | à quelle heure part mon vol ? | y a-t-il du retard sur le vol AF1234 ? | mon vol est-il maintenu ?
        de quel terminal part mon avion ? | état du vol | la grève touche-t-elle mon vol ? | horaires de mon train
        quelle porte d'embarquement ? | l'heure de mon vol a-t-elle changé ? | à quelle heure arrive le vol de Rome ?
        mon vol est annulé, quelles sont les options ? | droits en cas de vol retardé`),
      en: said(`is my flight on time? | what time does my flight leave? | is flight BA1234 delayed? | is my flight still going?
        which terminal does my plane leave from? | flight status | does the strike affect my flight? | my train times
        which gate? | has the time of my flight changed? | when does the flight from Rome land?
        my flight is cancelled, what are my options? | rights when a flight is delayed`),
    },
    reply: {
      text: {
        fr: 'L’état de votre vol, le terminal et la porte sont affichés en direct dans « Mes voyages », et chaque changement vous est envoyé par SMS. Au-delà de 3 h de retard, une indemnité peut vous être due.',
        en: 'Your flight’s status, terminal and gate are shown live under “My trips”, and every change is sent to you by text. Beyond a 3 h delay you may be owed compensation.',
      },
      buttons: [toPage('mes-voyages', { fr: 'État de mon vol', en: 'My flight' })],
    },
  },
  {
    key: 'lost-baggage',
    title: { fr: 'Bagage perdu', en: 'Lost baggage' },
    phrases: {
      fr: said(`que faire si mon bagage est perdu ? | ma valise n'est pas arrivée, quelle démarche ? | déclarer un bagage retardé
        suivre ma valise perdue | formulaire bagage perdu | bagage endommagé à l'arrivée, que faire ? | numéro de dossier bagage
        délai pour déclarer un bagage manquant | j'ai oublié un objet dans l'avion | objets trouvés | où retrouver ma valise ?
        ma valise est restée à Francfort, elle arrive quand ?`),
      en: said(`what do I do if my bag is lost? | my suitcase didn't arrive, what are the steps? | report delayed baggage
        track my lost suitcase | lost luggage form | bag damaged on arrival, what do I do? | baggage file number
        how long do I have to report a missing bag | I left something on the plane | lost property | where can I find my suitcase?
        my suitcase stayed in Frankfurt, when does it arrive?`),
    },
    reply: {
      text: {
        fr: 'Déclarez le bagage au comptoir de l’aéroport ou en ligne sous 7 jours avec l’étiquette remise à l’enregistrement. Le dossier se suit en ligne ; les achats de première nécessité sont remboursés.',
        en: 'Report the bag at the airport desk or online within 7 days with the tag given at check-in. You can follow the file online; essential purchases are refunded.',
      },
      buttons: [toPage('bagages', { fr: 'Déclarer un bagage', en: 'Report a bag' })],
      quickReplies: [{ title: { fr: 'Un conseiller', en: 'Talk to a person' }, payload: 'talk-to-person' }],
    },
  },
  {
    key: 'travelling-with-pets',
    title: { fr: 'Animaux à bord', en: 'Travel with a pet' },
    phrases: {
      fr: said(`puis-je voyager avec mon chien ? | un chat en cabine | prix pour un animal | mon chien pèse 12 kg, va-t-il en soute ?
        quels papiers pour un animal ? | voyager avec un lapin | cage pour chat en avion | les animaux sont-ils acceptés à l'hôtel ?
        ajouter un animal à ma réservation | chien dans le train | chien guide en cabine | vaccin contre la rage pour mon chat`),
      en: said(`can I travel with my dog? | a cat in the cabin | price for a pet | my dog weighs 12 kg, does it go in the hold?
        which papers for a pet? | travel with a rabbit | cat carrier on the plane | are pets allowed at the hotel?
        add a pet to my booking | dog on the train | guide dog in the cabin | rabies vaccine for my cat`),
    },
    reply: {
      text: {
        fr: 'Un animal de moins de 8 kg voyage en cabine dans son sac (70 €), au-delà en soute (100 €). Il lui faut une puce, un passeport européen et le vaccin contre la rage. Les chiens guides voyagent gratuitement.',
        en: 'A pet under 8 kg travels in the cabin in its bag (€70), heavier ones in the hold (€100). It needs a chip, a European passport and a rabies vaccine. Guide dogs travel free.',
      },
    },
  },
  {
    key: 'assistance',
    title: { fr: 'Assistance', en: 'Assistance' },
    phrases: {
      fr: said(`assistance fauteuil roulant | voyager avec une personne à mobilité réduite | demander une aide à l'aéroport
        ma mère a besoin d'un fauteuil roulant | accompagnement d'un enfant seul | assistance pour malvoyant | embarquement prioritaire
        je suis enceinte, puis-je prendre l'avion ? | transporter un fauteuil électrique | service pour enfants non accompagnés
        chambre accessible handicapé | voyager avec de l'oxygène`),
      en: said(`wheelchair assistance | travel with a person with reduced mobility | ask for help at the airport
        my mother needs a wheelchair | unaccompanied child service | assistance for a blind passenger | priority boarding
        I'm pregnant, can I fly? | bring an electric wheelchair | my child travels alone, who looks after him?
        wheelchair accessible room | travel with oxygen`),
    },
    reply: {
      text: {
        fr: 'L’assistance est gratuite. Demandez-la dans « Mes voyages » au moins 48 h avant le départ : fauteuil, accompagnement, enfant seul. Présentez-vous ensuite au comptoir 2 h avant.',
        en: 'Assistance is free. Ask for it under “My trips” at least 48 h before departure: wheelchair, escort, child alone. Then come to the desk 2 h before.',
      },
    },
  },
  {
    key: 'travel-insurance',
    title: { fr: 'Assurance voyage', en: 'Travel insurance' },
    phrases: {
      fr: said(`que couvre l'assurance voyage ? | ajouter une assurance annulation | l'assurance rembourse-t-elle en cas de maladie ?
        prix de l'assurance | faire une déclaration à l'assurance | suis-je assuré à l'étranger ? | assurance rapatriement
        attestation d'assurance voyage | assurance bagages | comment activer mon assurance ? | l'assurance couvre-t-elle le ski ?
        frais médicaux à l'étranger`),
      en: said(`what does travel insurance cover? | add cancellation insurance | does the insurance pay if I'm ill?
        price of the insurance | make an insurance claim | am I insured abroad? | repatriation insurance
        travel insurance certificate | baggage insurance | how do I activate my insurance? | does the insurance cover skiing?
        medical costs abroad`),
    },
    reply: {
      text: {
        fr: 'Notre assurance (5 % du prix) couvre l’annulation pour motif médical ou familial, les bagages, les frais médicaux et le rapatriement. Elle s’ajoute jusqu’à 48 h après la réservation.',
        en: 'Our insurance (5 % of the price) covers cancelling for medical or family reasons, baggage, medical costs and repatriation. You can add it until 48 h after booking.',
      },
    },
  },
]
