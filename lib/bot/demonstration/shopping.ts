import { type DemonstrationAnswer, said, toPage } from './demonstration-answer.ts'

export const shopping: DemonstrationAnswer[] = [
  {
    key: 'payment-methods',
    title: { fr: 'Moyens de paiement', en: 'Payment methods' },
    phrases: {
      fr: said(`quels moyens de paiement acceptez-vous ? | puis-je payer par PayPal ? | acceptez-vous les chèques ?
        mon paiement a été refusé | payer avec une American Express | peut-on payer en espèces ? | payer à la livraison
        le paiement est-il sécurisé ? | quand ma carte est-elle débitée ? | les chèques-vacances sont-ils pris ? | payer par virement
        la carte ne passe pas | comment enregistrer ma carte bancaire ? | Apple Pay possible ?`),
      en: said(`which payment methods do you accept? | can I pay with PayPal? | do you accept cheques?
        my payment was declined | pay with American Express | can I pay cash? | pay on delivery
        is payment secure? | when is my card charged? | do you take Google Pay? | pay by bank transfer
        my card doesn't go through | how do I save my bank card? | is Apple Pay possible?`),
    },
    reply: {
      text: {
        fr: 'Nous acceptons les cartes Visa, Mastercard et American Express, PayPal, Apple Pay, les chèques-vacances (voyages) et le virement au-delà de 300 €. La carte est débitée à l’expédition.',
        en: 'We accept Visa, Mastercard and American Express, PayPal, Apple Pay, holiday vouchers (travel) and bank transfer above €300. Your card is charged when the order ships.',
      },
    },
  },
  {
    key: 'instalments',
    title: { fr: 'Paiement fractionné', en: 'Pay in instalments' },
    phrases: {
      fr: said(`peut-on payer en 3 fois ? | paiement en plusieurs fois | 4 fois sans frais | à partir de quel montant payer en plusieurs fois ?
        étaler le paiement | payer mon voyage en trois fois | facilités de paiement | y a-t-il des frais pour payer en 4 fois ?
        paiement échelonné | comment fonctionne le 3x | puis-je payer un acompte puis le reste ? | payer en mensualités | crédit possible ?`),
      en: said(`can I pay in 3 instalments? | payment in instalments | pay in 4 without fees | from what amount can I pay in instalments?
        spread the payment | pay for my trip in three parts | payment plan | is there a fee for paying in four?
        split payment | how does pay in 3 work | can I pay a deposit and the rest later? | monthly payments | do you offer credit?`),
    },
    reply: {
      text: {
        fr: 'Dès 100 €, vous pouvez payer en 3 ou 4 fois sans frais par carte. Pour un voyage, 30 % suffisent à la réservation, le solde est dû 30 jours avant le départ.',
        en: 'From €100 you can pay in 3 or 4 parts by card at no cost. For a trip, 30 % is enough to book and the balance is due 30 days before departure.',
      },
    },
  },
  {
    key: 'promo-code',
    title: { fr: 'Codes promo', en: 'Promo codes' },
    phrases: {
      fr: said(`avez-vous un code promo ? | mon code promo ne marche pas | où entrer mon code de réduction ? | comment utiliser un bon de réduction ?
        y a-t-il des promotions en ce moment ? | code de bienvenue | réduction étudiant | puis-je cumuler deux codes promo ?
        mon bon d'achat est-il encore valable ? | le code est refusé au paiement | quand sont les soldes ? | remise première commande`),
      en: said(`do you have a promo code? | my promo code doesn't work | where do I enter my discount code? | how do I use a voucher?
        are there any offers at the moment? | welcome code | student discount | can I combine two promo codes?
        is my voucher still valid? | the code is refused at checkout | when are the sales? | first order discount`),
    },
    reply: {
      text: {
        fr: 'Le code se saisit dans le panier, avant le paiement, un seul par commande. S’il est refusé, vérifiez sa date et le montant minimum. Les étudiants ont 10 % toute l’année.',
        en: 'Enter the code in the basket before paying, one per order. If it is refused, check its date and minimum amount. Students get 10 % all year.',
      },
    },
  },
  {
    key: 'invoice',
    title: { fr: 'Factures', en: 'Invoices' },
    phrases: {
      fr: said(`je voudrais ma facture | où trouver ma facture ? | télécharger une facture | envoyez-moi la facture svp
        facture au nom de mon entreprise | duplicata de facture | justificatif d'achat | facture avec TVA | ticket de caisse perdu
        je n'ai pas reçu de facture | changer le nom sur la facture | facture pour une note de frais | reçu de paiement`),
      en: said(`I would like my invoice | where can I find my invoice? | download an invoice | send me the invoice please
        invoice in my company's name | copy of an invoice | proof of purchase | VAT invoice | lost my receipt
        I didn't receive an invoice | change the name on the invoice | invoice for an expense report | payment receipt`),
    },
    reply: {
      text: {
        fr: 'Vos factures sont dans « Mes commandes », au format PDF, dès l’expédition. Vous pouvez y ajouter le nom et le numéro de TVA de votre société.',
        en: 'Your invoices are under “My orders” as PDF from the moment we ship. You can add the name and VAT number of your company there.',
      },
      buttons: [toPage('commandes', { fr: 'Mes factures', en: 'My invoices' })],
    },
  },
  {
    key: 'gift-card',
    title: { fr: 'Cartes cadeaux', en: 'Gift cards' },
    phrases: {
      fr: said(`vendez-vous des cartes cadeaux ? | comment utiliser ma carte cadeau ? | solde de ma carte cadeau | acheter un chèque cadeau
        durée de validité d'une carte cadeau | offrir un bon cadeau voyage | ma carte cadeau est-elle valable en magasin ?
        envoyer une carte cadeau par mail | j'ai reçu une carte cadeau, où l'utiliser ? | carte cadeau expirée | emballage cadeau possible ?
        combien reste-t-il sur ma carte cadeau`),
      en: said(`do you sell gift cards? | how do I use my gift card? | gift card balance | buy a gift voucher
        how long is a gift card valid? | give a travel gift voucher | can I use my gift card in store?
        send a gift card by email | I got a gift card, where can I use it? | expired gift card | do you gift wrap?
        how much is left on my gift card`),
    },
    reply: {
      text: {
        fr: 'Nos cartes cadeaux vont de 10 à 500 €, valent deux ans en ligne, en magasin et pour les voyages, et s’envoient par e-mail ou dans un coffret.',
        en: 'Our gift cards go from €10 to €500, are valid for two years online, in store and for travel, and are sent by e-mail or in a box.',
      },
      buttons: [toPage('cartes-cadeaux', { fr: 'Offrir une carte', en: 'Give a card' })],
    },
  },
  {
    key: 'item-availability',
    title: { fr: 'Article disponible ?', en: 'Is an item in stock' },
    phrases: {
      fr: said(`est-ce que cet article est en stock ? | quand sera-t-il de nouveau disponible ? | avez-vous cette valise en rouge ?
        disponible en magasin ? | il reste du 42 ? | l'article est en rupture, il revient quand ? | être prévenu du retour en stock
        est-ce encore disponible ? | vous avez ce modèle en M ? | réserver un produit en magasin | vendez-vous des sacs à dos ?
        existe-t-il en d'autres couleurs ? | je cherche un robot pâtissier`),
      en: said(`is this item in stock? | when will it be available again? | do you have this suitcase in red?
        available in store? | any size 9 left? | the item is out of stock, when is it back? | notify me when back in stock
        is it still available? | do you have this model in M? | reserve a product in store | do you sell backpacks?
        does it come in other colours? | I'm looking for a food processor`),
    },
    reply: {
      text: {
        fr: 'La fiche de chaque article montre le stock en ligne et dans votre magasin. S’il est épuisé, touchez « Me prévenir » : vous recevrez un message dès son retour.',
        en: 'Each item’s page shows the stock online and in your store. If it is sold out, tap “Notify me” and you get a message as soon as it is back.',
      },
    },
  },
  {
    key: 'warranty',
    title: { fr: 'Garantie', en: 'Warranty and repair' },
    phrases: {
      fr: said(`quelle est la durée de la garantie ? | mon produit est en panne, est-il sous garantie ? | faire réparer un appareil
        comment faire jouer la garantie ? | extension de garantie | ma valise a une roulette cassée, est-ce garanti ?
        garantie de deux ans | ma machine ne s'allume plus | réparer mon aspirateur | que couvre la garantie ? | pièces détachées
        où envoyer un appareil en réparation ? | il me faut quoi pour la garantie`),
      en: said(`how long is the warranty? | my product stopped working, is it under warranty? | have a device repaired
        how do I claim on the warranty? | extended warranty | my suitcase has a broken wheel, is it covered?
        two year guarantee | my machine won't turn on | repair my vacuum cleaner | what does the warranty cover? | spare parts
        where do I send a device for repair? | what do I need for the warranty`),
    },
    reply: {
      text: {
        fr: 'Tous nos articles sont garantis deux ans. Avec la facture, ouvrez une demande de réparation en ligne ou passez en magasin : nous réparons, remplaçons ou remboursons.',
        en: 'Everything we sell is guaranteed for two years. With the invoice, open a repair request online or come to a store: we repair, replace or refund.',
      },
      buttons: [toPage('garantie', { fr: 'Demander', en: 'Ask for a repair' })],
    },
  },
  {
    key: 'missing-item',
    title: { fr: 'Article manquant', en: 'Missing item' },
    phrases: {
      fr: said(`il manque un article dans mon colis | un produit n'était pas dans le paquet | que faire si un article manque ?
        ma commande est incomplète | je n'ai reçu qu'une partie de ma commande | le deuxième article arrive-t-il séparément ?
        envoi en plusieurs colis ? | il manque une pièce dans la boîte | signaler un article manquant | reste de ma commande
        commande expédiée en deux fois ? | le chargeur n'est pas dans la boîte`),
      en: said(`an item is missing from my parcel | a product wasn't in the box | what do I do if an item is missing?
        my order is incomplete | I only got part of my order | is the second item coming separately?
        shipped in several parcels? | a part is missing from the box | report a missing item | the rest of my order
        is my order sent in two parts? | the charger isn't in the box`),
    },
    reply: {
      text: {
        fr: 'Une commande part parfois en plusieurs colis : « Mes commandes » montre le suivi de chacun. S’il manque bien quelque chose, signalez-le sous 7 jours et nous l’envoyons aussitôt.',
        en: 'An order sometimes leaves in several parcels: “My orders” shows the tracking of each. If something really is missing, tell us within 7 days and we send it at once.',
      },
      buttons: [toPage('commandes', { fr: 'Mes commandes', en: 'My orders' })],
    },
  },
]
