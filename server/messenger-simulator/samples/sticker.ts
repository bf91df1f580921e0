/** The three sizes of the thumb that Messenger's like button sends. */
export const likeStickerIds = [369239263222822, 369239343222814, 369239383222810]

/** A drawn sticker: the thumb for the like button, a face for any other id. */
export function drawSticker(stickerId: string): string {
  const isLike = likeStickerIds.map(String).includes(stickerId)
  const hue = [...stickerId].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 11)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="120" height="120">${isLike ? thumb : face(hue)}</svg>`
}

const thumb =
  '<path fill="#1877f2" d="M20 54h16v44H20a6 6 0 0 1-6-6V60a6 6 0 0 1 6-6Zm24 0 18-36c8 0 13 6 12 14l-3 16h25c8 0 13 7 11 14l-7 26c-2 6-7 10-13 10H44Z"/>'

const face = (hue: number) =>
  `<circle cx="60" cy="60" r="48" fill="hsl(${hue} 80% 62%)"/>` +
  '<circle cx="43" cy="50" r="6" fill="#222"/><circle cx="77" cy="50" r="6" fill="#222"/>' +
  '<path d="M36 70q24 26 48 0" fill="none" stroke="#222" stroke-width="6" stroke-linecap="round"/>'
