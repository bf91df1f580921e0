import { ago, as, asksForPerson, atWork, inboxSays, on, reads, type Story, says, type When } from './story.ts'

const [camille, hugo, emma, ines, james] = [as('camille'), as('hugo'), as('emma'), as('ines'), as('james')]

const fr = (customer: string, begins: When, acts: Story['acts']): Story => ({
  customer,
  locale: 'fr_FR',
  page: 'voyages',
  begins,
  acts,
})
const en = (customer: string, begins: When, acts: Story['acts']): Story => ({
  customer,
  locale: 'en_GB',
  page: 'voyages',
  begins,
  acts,
})

/** The travel side of the retailer, over the same week. */
export const voyagesStories: Story[] = [
  en('Harper Lewis', on(7, '18:26'), [says('What is the baggage allowance?'), reads()]),
  fr('Margaux Blanc', on(6, '08:51'), [says('Bonjour, combien de bagages en cabine ?'), says('merci bien', 5)]),
  fr('Romain Faure', on(6, '14:38'), [
    says('Mon vol est annulé et je suis bloqué à Lisbonne, aidez-moi s’il vous plaît, je veux un conseiller'),
    ines.claims(2),
    ines.replies('Bonjour Romain, je regarde tout de suite les vols de ce soir.'),
    says('Merci, je suis avec deux enfants', 2),
    ines.replies(
      'Je vous ai placés tous les trois sur le vol de 19 h 40, hôtel non nécessaire. Les cartes sont dans votre e-mail.',
      14,
    ),
    says('Vous me sauvez, merci infiniment', 4),
    ines.resolves(3),
  ]),
  en('Ella Parker', on(5, '09:12'), [says('Can I change the name on my booking?'), says('thank you', 4)]),
  fr('Victor Henry', on(5, '15:19'), [
    says('Votre hôtel est une honte, rien à voir avec les photos'),
    hugo.claims(11),
    hugo.replies('Bonjour Victor, je suis navré. Pouvez-vous m’envoyer quelques photos ?'),
    hugo.queues('Fin de service, dossier à reprendre par l’équipe du soir', 30),
    ines.claims(22),
    ines.replies('Bonjour Victor, Inès prend la suite de Hugo. L’hôtel vous propose une autre chambre dès ce soir.', 6),
    says('On verra bien', 12),
    ines.resolves(60),
  ]),
  en('Leo Turner', on(4, '08:27'), [says('How do I check in online?')]),
  fr('Alice Mercier', on(3, '21:16'), [says('Peut-on choisir sa place dans l’avion ?'), says('Merci', 6)]),
  en('Freya Cooper', on(3, '11:08'), [
    says('I have been on hold for two hours about my cancelled flight, this is a disgrace'),
    james.claims(4),
    james.replies('Hello Freya, I am James, I lead the team. I am rebooking you myself.'),
    says('Finally. Thank you.', 5),
    james.replies('You are on the 08:15 tomorrow, and the hotel tonight is on us.', 18),
    says('Appreciated', 9),
    james.resolves(2),
  ]),
  fr('Louis Petit', on(2, '22:37'), [says('Faut-il un passeport pour le Maroc ?')]),
  fr('Clara Bonnet', on(2, '13:22'), [says('Peut-on voyager avec un chien ?'), reads()]),
  en('Isaac Wood', on(1, '10:47'), [
    says('Is my trip insured?'),
    says('Talk to a person please', 2),
    emma.claims(6),
    emma.replies('Hi Isaac, your booking includes the basic cover. Would you like me to explain it?'),
    says('Yes please', 3),
    emma.replies('It covers cancellation for illness, and lost baggage up to £800.', 3),
    says('Great, thanks', 8),
    emma.returnsToBot(2),
  ]),
  fr('Adèle Guérin', on(1, '16:44'), [says('Je souhaite modifier mes dates de voyage')]),
  en('Ruby Morgan', atWork(662), [
    says('My suitcase never arrived and nobody tells me anything. I am furious.'),
    emma.claims(5),
    emma.replies('Hello Ruby, I am so sorry. Which flight were you on?'),
    says('BA 2490 yesterday evening', 4),
    emma.replies('Thank you. The airline located it in Madrid; it arrives tonight and will be brought to you.', 20),
  ]),
  fr('Hortense Masson', atWork(147), [
    says('Bonjour, je veux parler à quelqu’un pour mon dossier V-2291'),
    ines.claims(3),
    ines.replies('Bonjour Hortense, je vous écoute.'),
    says('Mon mari est hospitalisé, pouvons-nous annuler ?', 3),
    ines.replies('Je suis désolée pour vous. Oui : l’assurance prend tout en charge, je prépare le dossier.', 5),
    says('Merci de votre gentillesse', 6),
  ]),
  fr('Samuel Barbier', atWork(171), [
    says('Quel est le délai pour un visa ?'),
    inboxSays('Bonjour Samuel, comptez dix jours ouvrés.', 5),
  ]),
  en('Evie Scott', ago(233), [says('When does online check-in open?')]),
  fr('Jeanne Royer', atWork(38), [
    says('On m’a refusé l’embarquement à cause de votre erreur sur mon nom. J’exige un dédommagement'),
    camille.claims(3),
    camille.replies('Bonjour Jeanne, c’est très fâcheux, je rassemble les pièces de votre dossier.'),
    says('J’attends', 9),
  ]),
  en('Arthur King', ago(76), [says('I need to talk to someone about a group booking')]),
  fr('Mélanie Caron', ago(41), [
    says('Votre site plante à chaque paiement, j’en ai assez, ça fait 4 fois'),
    asksForPerson(2),
  ]),
]
