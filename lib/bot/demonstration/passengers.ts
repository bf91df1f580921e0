import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { type DemonstrationAnswer, said, toPage } from './demonstration-answer.ts'

export const passengers: DemonstrationAnswer[] = [
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
        fr: 'Les sièges et les repas se choisissent dans « Mes voyages » jusqu’à 24 h avant le départ. Les enfants sont toujours placés gratuitement à côté d’un parent.',
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
        fr: 'L’état de votre vol, le terminal et la porte sont affichés en direct dans « Mes voyages », et chaque changement vous est envoyé par SMS. Au-delà de 3 h de retard, une indemnité peut vous être due.',
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
      quickReplies: [{ title: { fr: 'Un conseiller', en: 'Talk to a person' }, payload: talkToPersonPayload }],
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
        fr: 'L’assistance est gratuite. Demandez-la dans « Mes voyages » au moins 48 h avant le départ : fauteuil, accompagnement, enfant seul. Présentez-vous ensuite au comptoir 2 h avant.',
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
