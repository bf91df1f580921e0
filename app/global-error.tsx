'use client'

import './globals.css'

const sentences = {
  en: {
    title: 'Relais stopped working',
    text: 'It is our fault, not yours, and nothing you sent is lost. Reload the page.',
    reload: 'Reload',
  },
  fr: {
    title: 'Relais s’est arrêté',
    text: 'C’est notre faute, pas la vôtre, et rien de ce que vous avez envoyé n’est perdu. Rechargez la page.',
    reload: 'Recharger',
  },
}

/** The last net, when even the layout failed: no catalogue and no provider can be relied on here. */
export default function GlobalError() {
  const locale = typeof navigator !== 'undefined' && navigator.language.startsWith('fr') ? 'fr' : 'en'
  const { title, text, reload } = sentences[locale]
  return (
    <html lang={locale} data-theme="system">
      <body>
        <title>{title}</title>
        <main
          role="alert"
          className="flex min-h-dvh flex-col items-center justify-center gap-3 p-8 text-center font-sans"
        >
          <h1 className="font-semibold text-title">{title}</h1>
          <p className="max-w-72 text-balance text-ink-soft">{text}</p>
          <button
            type="button"
            onClick={() => location.reload()}
            className="h-9 rounded-control bg-accent px-4 text-on-accent"
          >
            {reload}
          </button>
        </main>
      </body>
    </html>
  )
}
