export const themes = ['light', 'dark', 'system'] as const

export type Theme = (typeof themes)[number]

/** Read by the server, which writes it on <html>: the first paint is already right and no script is needed. */
export const themeCookie = 'relais-theme'

export const isTheme = (value: unknown): value is Theme => (themes as readonly unknown[]).includes(value)

export const readTheme = (value: string | undefined): Theme => (isTheme(value) ? value : 'system')
