import { type DemonstrationAnswer, said, toPage } from './demonstration-answer.ts'

export const account: DemonstrationAnswer[] = [
  {
    key: 'opening-hours',
    title: { fr: 'Horaires et contacts', en: 'Hours and contacts' },
    phrases: {
      fr: said(`quels sont vos horaires ? | à quelle heure ouvrez-vous ? | êtes-vous ouverts le dimanche ? | adresse du magasin de Lyon
        le magasin est-il ouvert aujourd'hui ? | où êtes-vous situés ? | horaires du service client | ouvert les jours fériés ?
        à quelle heure fermez-vous le samedi ? | y a-t-il un magasin près de chez moi ? | adresse de votre agence | parking du magasin
        vous êtes ouvert demain ? | quel est le numéro du standard | quel est votre numéro de téléphone ? | à quel numéro vous appeler
        c'est quoi votre numéro | votre téléphone svp`),
      en: said(`what are your opening hours? | what time do you open? | are you open on Sunday? | address of the London store
        is the shop open today? | where are you located? | customer service hours | open on bank holidays?
        what time do you close on Saturday? | is there a store near me? | address of your branch | is there parking at the store
        are you open tomorrow? | what is your switchboard number | what is your phone number? | which number do I dial
        your phone number please | what number do I call`),
    },
    reply: {
      text: {
        fr: 'Nos magasins ouvrent du lundi au samedi de 10 h à 19 h, fermés les jours fériés. Nos conseillers répondent ici de 8 h à 20 h, 7 jours sur 7, et au 01 99 00 25 25.',
        en: 'Our stores are open Monday to Saturday from 10 am to 7 pm, closed on public holidays. Our agents answer here from 8 am to 8 pm, every day, and on +33 1 99 00 25 25.',
      },
      buttons: [toPage('magasins', { fr: 'Trouver un magasin', en: 'Find a store' })],
    },
  },
  {
    key: 'password',
    title: { fr: 'Mot de passe', en: 'Password' },
    phrases: {
      fr: said(`j'ai oublié mon mot de passe | je n'arrive pas à me connecter | réinitialiser mon mot de passe | mon compte est bloqué
        changer mon mot de passe | je ne reçois pas le code de connexion | identifiant oublié | créer un compte
        changer mon adresse e-mail | modifier mon numéro de téléphone | mettre à jour mes coordonnées | impossible d'accéder à mon compte
        comment me connecter à mon espace`),
      en: said(`I forgot my password | I can't sign in | reset my password | my account is locked
        change my password | I don't get the login code | forgot my username | create an account
        change my email address | update my phone number | update my contact details | can't access my account
        how do I log in to my account`),
    },
    reply: {
      text: {
        fr: 'Touchez « Mot de passe oublié » sur la page de connexion : un lien valable une heure vous est envoyé. E-mail et téléphone se changent ensuite dans « Mon compte ».',
        en: 'Tap “Forgot password” on the sign-in page: we send you a link that works for one hour. E-mail and phone can then be changed under “My account”.',
      },
      buttons: [toPage('mot-de-passe', { fr: 'Nouveau mot de passe', en: 'New password' })],
    },
  },
  {
    key: 'loyalty-points',
    title: { fr: 'Points de fidélité', en: 'Loyalty points' },
    phrases: {
      fr: said(`combien de points ai-je ? | comment utiliser mes points ? | programme de fidélité | adhérer au programme de fidélité
        mes points expirent-ils ? | je n'ai pas eu mes points pour mon dernier achat | carte de fidélité perdue | avantages fidélité
        convertir mes points en bon d'achat | ajouter des points après un voyage | gagner des points | solde de ma carte de fidélité`),
      en: said(`how many points do I have? | how do I use my points? | loyalty programme | join the loyalty programme
        do my points expire? | my points for my last purchase are missing | lost loyalty card | loyalty benefits
        turn my points into a voucher | add points after a trip | earn points | loyalty card balance`),
    },
    reply: {
      text: {
        fr: 'Un euro dépensé vaut un point ; 200 points font un bon de 10 €, utilisable partout. Vos points sont dans « Mon compte » et restent valables deux ans.',
        en: 'One euro spent is one point; 200 points make a €10 voucher you can use anywhere. Your points are under “My account” and stay valid for two years.',
      },
    },
  },
  {
    key: 'close-account',
    title: { fr: 'Données et compte', en: 'Data and account' },
    phrases: {
      fr: said(`supprimer mon compte | fermer mon compte | me désinscrire de la newsletter | ne plus recevoir vos e-mails
        supprimer mes données personnelles | accéder à mes données | comment me désabonner ? | arrêter les SMS publicitaires
        effacer mon historique | que faites-vous de mes données ? | demande RGPD | m'inscrire à la newsletter
        ne plus recevoir de publicité | arrêtez de m'envoyer des pubs`),
      en: said(`delete my account | close my account | unsubscribe from the newsletter | stop receiving your emails
        delete my personal data | access my data | how do I unsubscribe? | stop marketing texts
        erase my history | what do you do with my data? | GDPR request | sign up for the newsletter
        stop sending me adverts | no more marketing please`),
    },
    reply: {
      text: {
        fr: 'Dans « Mon compte », rubrique « Mes données », vous choisissez les e-mails et SMS que vous recevez, téléchargez vos données ou fermez votre compte ; tout est effacé sous 30 jours.',
        en: 'Under “My account”, “My data”, you choose the e-mails and texts you get, download your data or close your account; everything is erased within 30 days.',
      },
      buttons: [toPage('compte/donnees', { fr: 'Mes données', en: 'My data' })],
    },
  },
]
