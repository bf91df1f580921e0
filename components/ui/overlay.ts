/** What lies over the page while a dialog or a sheet asks for attention. */
export const scrim = 'fixed inset-0 z-20 bg-scrim data-entering:animate-appear'

export type OverlayState = { isOpen?: boolean; onOpenChange?: (isOpen: boolean) => void }
