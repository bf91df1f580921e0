import { talkToPersonPayload } from '#lib/handover/talk-to-person.ts'
import { type DemonstrationAnswer, said, toAnswer, toPage } from './demonstration-answer.ts'

export const orders: DemonstrationAnswer[] = [
  {
    key: 'cancel-order',
    title: { fr: 'Annuler une commande', en: 'Cancel an order' },
    phrases: {
      fr: said(`je veux annuler ma commande | comment annuler un achat ? | annulation de commande | puis-je encore annuler ma commande ?
        j'ai changé d'avis, annulez ma commande svp | supprimer ma commande d'hier | j'ai commandé deux fois par erreur
        annuler un article de ma commande | je ne veux plus de ma commande | délai pour annuler une commande | stopper ma commande
        annuler la commande 45210 | est-ce possible d'annuler avant l'expédition ?`),
      en: said(`I want to cancel my order | how do I cancel a purchase? | order cancellation | can I still cancel my order?
        I changed my mind, please cancel my order | delete yesterday's order | I ordered twice by mistake
        cancel one item from my order | I don't want my order any more | how long do I have to cancel an order | stop my order
        cancel order 45210 | is it possible to cancel before it ships?`),
    },
    reply: {
      text: {
        fr: 'Une commande s’annule d’un clic dans « Mes commandes » tant qu’elle n’est pas expédiée ; le remboursement part le jour même. Si elle est déjà partie, il suffit de la retourner gratuitement.',
        en: 'You can cancel an order in one click under “My orders” until it ships; the refund leaves the same day. If it has already left, simply return it free of charge.',
      },
      buttons: [toPage('commandes', { fr: 'Mes commandes', en: 'My orders' })],
      quickReplies: [toAnswer('return-item', { fr: 'Retourner', en: 'Return it' })],
    },
  },
  {
    key: 'change-order',
    title: { fr: 'Changer ma commande', en: 'Change an order' },
    phrases: {
      fr: said(`modifier ma commande | ajouter un article à ma commande | je me suis trompé de taille dans ma commande
        changer la couleur d'un article commandé | puis-je changer la quantité ? | j'ai oublié d'ajouter un produit
        remplacer un article de ma commande avant l'envoi | regrouper deux commandes | j'ai fait une erreur dans ma commande
        enlever un produit du panier validé | comment corriger ma commande ? | passer de standard à express sur ma commande`),
      en: said(`change my order | add an item to my order | I chose the wrong size in my order
        change the colour of an item I ordered | can I change the quantity? | I forgot to add a product
        replace an item in my order before it ships | combine two orders | I made a mistake in my order
        remove a product from a placed order | how do I correct my order? | switch my order from standard to express`),
    },
    reply: {
      text: {
        fr: 'Pendant l’heure qui suit l’achat, vous pouvez modifier taille, couleur, quantité et mode de livraison dans « Mes commandes ». Ensuite, le plus simple est d’annuler puis de commander à nouveau.',
        en: 'For one hour after buying you can change size, colour, quantity and delivery under “My orders”. After that it is easiest to cancel and order again.',
      },
      buttons: [toPage('commandes', { fr: 'Mes commandes', en: 'My orders' })],
    },
  },
  {
    key: 'return-item',
    title: { fr: 'Retourner un article', en: 'Return an item' },
    phrases: {
      fr: said(`comment retourner un article ? | je veux renvoyer un produit | retour gratuit ? | délai de retour
        imprimer l'étiquette de retour | bordereau de retour | faire un retour | je souhaite rendre un achat
        conditions de retour | puis-je rapporter l'article en magasin ? | l'article ne me convient pas, comment le renvoyer ?
        où déposer mon retour ? | combien de jours pour renvoyer un article | droit de rétractation | procédure de retour`),
      en: said(`how do I return an item? | I want to send a product back | are returns free? | return period
        print the return label | return slip | make a return | I'd like to give back a purchase
        return policy | can I bring the item back to a store? | the item doesn't suit me, how do I send it back?
        where do I drop off my return? | how many days do I have to send it back | right of withdrawal | return procedure`),
    },
    reply: {
      text: {
        fr: 'Vous avez 30 jours pour retourner un article, gratuitement. Imprimez l’étiquette depuis « Mes commandes », puis déposez le colis dans un relais ou un magasin.',
        en: 'You have 30 days to return an item, free of charge. Print the label from “My orders”, then drop the parcel at a pickup point or a store.',
      },
      buttons: [toPage('retours', { fr: 'Faire un retour', en: 'Start a return' })],
      quickReplies: [
        toAnswer('refund-time', { fr: 'Remboursement', en: 'Refund' }),
        toAnswer('exchange-item', { fr: 'Échanger', en: 'Exchange' }),
      ],
    },
  },
  {
    key: 'exchange-item',
    title: { fr: 'Échanger un article', en: 'Exchange an item' },
    phrases: {
      fr: said(`échanger un article | puis-je échanger contre une autre taille ? | la taille est trop petite | échange de couleur
        c'est trop grand, je voudrais du M | changer de pointure | comment faire un échange ? | échange en magasin possible ?
        je veux le même en bleu | ce pantalon ne me va pas, puis-je l'échanger ? | délai pour un échange | l'échange est-il gratuit ?`),
      en: said(`exchange an item | can I swap it for another size? | the size is too small | exchange for another colour
        it's too big, I'd like a medium | change shoe size | how do I exchange something? | can I exchange in store?
        I want the same one in blue | these trousers don't fit, can I exchange them? | how long does an exchange take | is exchanging free?`),
    },
    reply: {
      text: {
        fr: 'L’échange est gratuit pendant 30 jours : choisissez la nouvelle taille ou couleur dans « Mes commandes », nous l’envoyons dès que le relais reçoit l’article à échanger. En magasin, c’est immédiat.',
        en: 'Exchanging is free for 30 days: choose the new size or colour under “My orders” and we send it as soon as the shop has your item. In store it is immediate.',
      },
    },
  },
  {
    key: 'refund-time',
    title: { fr: 'Remboursements', en: 'Refunds' },
    phrases: {
      fr: said(`quand serai-je remboursé ? | délai de remboursement | comment se faire rembourser ? | où en est mon remboursement ?
        sous combien de jours le remboursement arrive-t-il ? | je voudrais un remboursement | le remboursement se fait sur quelle carte ?
        j'ai renvoyé un article, quand suis-je remboursé ? | demander un remboursement | remboursement sur carte bancaire ou avoir ?
        les frais de port sont-ils remboursés ? | suivre mon remboursement | rembourser ma commande | être remboursé d'un achat`),
      en: said(`when will I be refunded? | refund time | how do I get a refund? | what is the status of my refund?
        how many days does a refund take? | I would like a refund | which card is the refund paid to?
        I sent an item back, when do I get my refund? | ask for a refund | refund to my card or a voucher?
        are shipping costs refunded? | track my refund | refund my order | get money back for a purchase`),
    },
    reply: {
      text: {
        fr: 'Le remboursement part sous 3 jours après réception du retour, sur le moyen de paiement utilisé. Votre banque met ensuite 2 à 5 jours à l’afficher. Les frais de port initiaux sont remboursés si tout est retourné.',
        en: 'The refund leaves within 3 days of receiving your return, to the payment method you used. Your bank then takes 2 to 5 days to show it. Shipping is refunded when everything is returned.',
      },
      quickReplies: [{ title: { fr: 'Un conseiller', en: 'Talk to a person' }, payload: talkToPersonPayload }],
    },
  },
]
