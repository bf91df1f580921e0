export const settingsPlaces = ['alerts', 'pages', 'intake'] as const
export type SettingsPlace = (typeof settingsPlaces)[number]

export const settingsAddress = (place: SettingsPlace): `/settings/${SettingsPlace}` => `/settings/${place}`
