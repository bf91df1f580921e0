/** What customers say. The demonstration's bot knows the first, is unsure of some, and must not keep the last to itself. */
export const questions = [
  'Where is my parcel?',
  'Où est mon colis ?',
  'What are your opening hours?',
  'Quels sont vos horaires ?',
  'How do I return an item?',
  'Comment faire un retour ?',
  'How much does delivery cost?',
  'Can I change my delivery address?',
  'Je voudrais changer mon adresse de livraison',
  'Hello',
  'Bonjour',
  'Merci beaucoup',
  'And what about the blue one?',
  'hmm ok',
]

export const asks = [
  'I want to talk to a person',
  'Je veux parler à un conseiller',
  'This is a scandal, my parcel arrived broken and nobody answers me!',
  'Mon colis est cassé, c’est honteux !',
]
