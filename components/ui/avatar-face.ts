const faces = [
  'bg-face-rose text-on-face',
  'bg-face-clay text-on-face',
  'bg-face-olive text-on-face',
  'bg-face-teal text-on-face',
  'bg-face-slate text-on-face',
  'bg-face-plum text-on-face',
]

/** The first letters of the first and the last word, as one would read them aloud; whole characters, also outside the Latin alphabet. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  return [first, last]
    .map((word) => [...(word ?? '')].at(0) ?? '')
    .join('')
    .toLocaleUpperCase()
}

/** A colour from an id, by FNV-1a: spread well even for ids that differ in one digit. */
export function faceColour(id: string): string {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return faces[(hash >>> 0) % faces.length] ?? 'bg-face-slate text-on-face'
}
