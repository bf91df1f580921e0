import { as, asksForPerson, inboxSays, reads, type Story, says } from './story.ts'

const [camille, hugo, emma, ines, james] = [as('camille'), as('hugo'), as('emma'), as('ines'), as('james')]

const fr = (customer: string, hoursAgo: number, acts: Story['acts']): Story => ({
  customer,
  locale: 'fr_FR',
  page: 'voyages',
  hoursAgo,
  acts,
})
const en = (customer: string, hoursAgo: number, acts: Story['acts']): Story => ({
  customer,
  locale: 'en_GB',
  page: 'voyages',
  hoursAgo,
  acts,
})

/** The travel side of the retailer, over the same week. */
export const voyagesStories: Story[] = [
  en('Harper Lewis', 164, [says('What is the baggage allowance?'), reads()]),
  fr('Margaux Blanc', 158, [says('Bonjour, combien de bagages en cabine ?'), says('merci bien', 5)]),
  fr('Romain Faure', 146, [
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
  en('Ella Parker', 122, [says('Can I change the name on my booking?'), says('thank you', 4)]),
  fr('Victor Henry', 119, [
    says('Votre hôtel est une honte, rien à voir avec les photos'),
    hugo.claims(11),
    hugo.replies('Bonjour Victor, je suis navré. Pouvez-vous m’envoyer quelques photos ?'),
    hugo.queues('Fin de service, dossier à reprendre par l’équipe du soir', 30),
    ines.claims(22),
    ines.replies('Bonjour Victor, Inès prend la suite de Hugo. L’hôtel vous propose une autre chambre dès ce soir.', 6),
    says('On verra bien', 12),
    ines.resolves(60),
  ]),
  en('Leo Turner', 99, [says('How do I check in online?')]),
  fr('Alice Mercier', 77, [says('Je voudrais un remboursement de mon billet'), says('Merci', 6)]),
  en('Freya Cooper', 74, [
    says('I have been on hold for two hours about my cancelled flight, this is a disgrace'),
    james.claims(4),
    james.replies('Hello Freya, I am James, I lead the team. I am rebooking you myself.'),
    says('Finally. Thank you.', 5),
    james.replies('You are on the 08:15 tomorrow, and the hotel tonight is on us.', 18),
    says('Appreciated', 9),
    james.resolves(2),
  ]),
  fr('Louis Petit', 52, [says('Faut-il un passeport pour le Maroc ?')]),
  fr('Clara Bonnet', 48, [says('Peut-on voyager avec un chien ?'), reads()]),
  en('Isaac Wood', 31, [
    says('Is my trip insured?'),
    says('Talk to a person please', 2),
    emma.claims(6),
    emma.replies('Hi Isaac, your booking includes the basic cover. Would you like me to explain it?'),
    says('Yes please', 3),
    emma.replies('It covers cancellation for illness, and lost baggage up to £800.', 3),
    says('Great, thanks', 8),
    emma.returnsToBot(2),
  ]),
  fr('Adèle Guérin', 20, [says('Je souhaite modifier mes dates de voyage')]),
  en('Ruby Morgan', 12, [
    says('My suitcase never arrived and nobody tells me anything. I am furious.'),
    emma.claims(5),
    emma.replies('Hello Ruby, I am so sorry. Which flight were you on?'),
    says('BA 2490 yesterday evening', 4),
    emma.replies('Thank you. The airline located it in Madrid; it arrives tonight and will be brought to you.', 20),
  ]),
  fr('Hortense Masson', 8, [
    says('Bonjour, je veux parler à quelqu’un pour mon dossier V-2291'),
    ines.claims(3),
    ines.replies('Bonjour Hortense, je vous écoute.'),
    says('Mon mari est hospitalisé, pouvons-nous annuler ?', 3),
    ines.replies('Je suis désolée pour vous. Oui : l’assurance prend tout en charge, je prépare le dossier.', 5),
    says('Merci de votre gentillesse', 6),
  ]),
  fr('Samuel Barbier', 7, [
    says('Quel est le délai pour un visa ?'),
    inboxSays('Bonjour Samuel, comptez dix jours ouvrés.', 5),
  ]),
  en('Evie Scott', 4, [says('What time is check-in at the hotel?')]),
  fr('Jeanne Royer', 3, [
    says('On m’a refusé l’embarquement à cause de votre erreur sur mon nom. J’exige un dédommagement'),
    camille.claims(3),
    camille.replies('Bonjour Jeanne, c’est très fâcheux, je rassemble les pièces de votre dossier.'),
    says('J’attends', 9),
  ]),
  en('Arthur King', 1.3, [says('I need to talk to someone about a group booking')]),
  fr('Mélanie Caron', 0.7, [
    says('Votre site plante à chaque paiement, j’en ai assez, ça fait 4 fois'),
    asksForPerson(2),
  ]),
]
