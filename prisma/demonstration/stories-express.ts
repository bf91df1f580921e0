import {
  ago,
  as,
  asksForPerson,
  atWork,
  inboxSays,
  on,
  reads,
  type Story,
  says,
  sendsPicture,
  type When,
} from './story.ts'

const [camille, hugo, emma, ines, sofia] = [as('camille'), as('hugo'), as('emma'), as('ines'), as('sofia')]

const fr = (customer: string, begins: When, acts: Story['acts']): Story => ({
  customer,
  locale: 'fr_FR',
  page: 'express',
  begins,
  acts,
})
const en = (customer: string, begins: When, acts: Story['acts']): Story => ({
  customer,
  locale: 'en_GB',
  page: 'express',
  begins,
  acts,
})

/** The parcel side of the retailer, over a week. */
export const expressStories: Story[] = [
  fr('Julien Moreau', on(7, '17:42'), [says('Bonjour, où est mon colis ?'), reads(), says('Merci beaucoup', 3)]),
  en('Olivia Brown', on(7, '19:05'), [says('Hi, where is my parcel?'), says('thanks!', 4)]),
  fr('Manon Lefebvre', on(6, '10:23'), [
    says('Mon colis est arrivé complètement écrasé, c’est inadmissible !'),
    sendsPicture(1),
    camille.claims(6),
    camille.replies(
      'Bonjour Manon, je suis désolée de voir votre colis dans cet état. Pouvez-vous me donner le numéro de commande ?',
    ),
    reads(),
    says('CE-48210', 5),
    camille.notes('Troisième colis abîmé ce mois-ci sur la tournée de Lyon 7e : à signaler au transporteur.'),
    camille.replies(
      'Merci. Je fais partir un nouveau colis aujourd’hui, sans frais, et un bon de 10 € vous arrive par e-mail.',
      3,
    ),
    says('Merci Camille, c’est parfait', 8),
    camille.resolves(2),
  ]),
  en('Liam Taylor', on(6, '16:57'), [says('How do I return an item?'), says('ok thank you', 6)]),
  fr('Chloé Garnier', on(6, '11:46'), [
    says('Quels sont vos horaires ?'),
    says('Je veux parler à un conseiller', 2),
    hugo.claims(4),
    hugo.replies('Bonjour Chloé, Hugo à votre service. Que puis-je faire pour vous ?'),
    says('Je voudrais changer l’adresse de livraison de ma commande CE-47001', 3),
    hugo.replies('C’est fait : la livraison aura lieu à la nouvelle adresse, mardi.', 4),
    says('Super, merci !', 5),
    hugo.resolves(3),
  ]),
  fr('Antoine Girard', on(5, '12:34'), [says('Combien coûte la livraison ?'), reads(2)]),
  en('Sophie Martinez', on(5, '17:03'), [
    says('My parcel is marked as delivered but I never got it. This is the second time and nobody answers!'),
    emma.claims(9),
    emma.replies('Hello Sophie, I am sorry about that. I am opening a search with the carrier right now.'),
    says('Please hurry, it is a birthday present.', 4),
    emma.replies('The driver confirms it was left with your neighbour at number 12. Could you check there?', 25),
    says('Found it! Thank you so much Emma.', 30),
    emma.resolves(3),
  ]),
  fr('Théo Roussel', on(4, '10:55'), [says('Comment annuler ma commande ?'), says('merci', 3)]),
  fr('Lucie Fontaine', on(4, '13:41'), [
    says('Vous m’avez débité deux fois, je veux être remboursée immédiatement'),
    ines.claims(5),
    ines.replies('Bonjour Lucie, je vérifie les deux paiements avec notre service comptable.'),
    ines.transfers('camille', 'Camille suit déjà un double débit du même jour', 4),
    camille.replies(
      'Bonjour Lucie, le second paiement était une pré-autorisation : elle est annulée, vous verrez le crédit sous trois jours.',
      12,
    ),
    says('D’accord, merci pour votre réponse rapide', 20),
    camille.resolves(2),
  ]),
  en('Noah Evans', on(3, '09:33'), [says('Do you deliver on Saturdays?')]),
  fr('Elsa Dubois', on(3, '14:49'), [
    says('Bonjour'),
    says('Où est ma commande', 1),
    says('Où est ma commande', 6),
    hugo.claims(7),
    hugo.replies('Bonjour Elsa, votre commande est au dépôt de Bordeaux, elle part en livraison demain matin.'),
    says('ok super merci', 2),
    hugo.returnsToBot(3),
  ]),
  en('Mia Johnson', on(2, '09:58'), [
    says('I want to speak to a human'),
    emma.claims(3),
    emma.replies('Hi Mia, this is Emma. How can I help?'),
    says('Can I pick my parcel up at the depot instead?', 2),
    emma.replies('Yes: bring an ID and the tracking number, any day from 8 to 19.', 2),
    says('Perfect', 4),
    emma.resolves(2),
  ]),
  fr('Nathan Perrin', on(2, '18:14'), [says('Puis-je payer en plusieurs fois ?'), reads(1)]),
  fr('Capucine Robin', on(1, '09:21'), [
    says('Mon colis a disparu depuis 2 semaines et personne ne répond. Je vais saisir la répression des fraudes.'),
    sofia.claims(8),
    sofia.replies(
      'Bonjour Capucine, je suis Sofia, responsable du service client. Je reprends votre dossier moi-même.',
    ),
    says('Enfin quelqu’un ! CE-45512', 6),
    sofia.replies('Le transporteur reconnaît la perte. Je vous rembourse intégralement aujourd’hui.', 40),
    says('Je vous remercie', 15),
    sofia.resolves(4),
  ]),
  fr('Maxime Colin', on(1, '12:03'), [says('Suivi de mon colis CE-50021 svp'), says('merci', 2)]),
  en('Grace Hughes', on(1, '19:28'), [says('Where can I find my tracking number?')]),
  fr('Sarah Vidal', atWork(96), [
    says('Le colis est ouvert et il manque la moitié des articles !!!'),
    sendsPicture(1),
    camille.claims(4),
    camille.replies('Bonjour Sarah, je comprends votre déception. Quels articles manquent-ils ?'),
    says('Les deux pulls et la ceinture', 6),
    camille.notes('Réclamation transporteur ouverte, réf. TR-88120.'),
  ]),
  fr('Léa Marchand', atWork(74), [
    says('Comment faire un retour ?'),
    says('je comprends rien à votre étiquette', 3),
    says('je veux parler à quelqu’un', 1),
    hugo.claims(5),
    hugo.replies('Bonjour Léa, je vous envoie une étiquette déjà remplie. Avez-vous une imprimante ?'),
    says('Non justement', 4),
  ]),
  en('Jack Palmer', atWork(61), [
    says('You charged me twice and your bot is useless, I want my money back now'),
    emma.claims(6),
    emma.replies('Hello Jack, I am sorry. I am looking at both charges with our payments team.'),
    says('How long will it take?', 12),
  ]),
  fr('Paul Renard', atWork(112), [
    says('Bonjour, avez-vous reçu mon retour ?'),
    inboxSays('Bonjour Paul, oui, votre retour est bien arrivé ce matin.', 6),
    says('Merci, et le remboursement ?', 4),
  ]),
  fr('Zoé Lambert', ago(127), [
    says(
      'Ça fait trois fois que je repousse mon rendez-vous parce que le livreur ne vient pas. Vous vous moquez du monde ?',
    ),
  ]),
  en('Amelia Clarke', ago(93), [
    says('My parcel says delivered but it is not here'),
    says('This is unacceptable, I took a day off for this', 2),
  ]),
  fr('Baptiste Leroy', ago(53), [says('Bonjour, je voudrais parler à une vraie personne svp')]),
  fr('Inaya Cherif', ago(29), [says('Où est mon colis ?'), says('Merci', 2)]),
  en('Oscar Reed', ago(17), [says('How much is express delivery?')]),
  fr('Gabriel Noël', ago(8), [
    says('Livraison encore en retard, c’est vraiment du foutage de gueule'),
    asksForPerson(1),
  ]),
]
