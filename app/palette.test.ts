import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Oklch = [lightness: number, chroma: number, hue: number]
type Theme = 'light' | 'dark'

const stylesheet = readFileSync(new URL('./globals.css', import.meta.url), 'utf8')
const colour = 'oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)'
const palette = Object.fromEntries(
  [...stylesheet.matchAll(new RegExp(`--([a-z-]+): light-dark\\(${colour}, ${colour}\\)`, 'g'))].map(
    ([, name = '', ...numbers]) => {
      const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = numbers.map(Number)
      return [name, { light: [l1, c1, h1], dark: [l2, c2, h2] } as Record<Theme, Oklch>]
    },
  ),
)

/** Relative luminance as WCAG defines it; the matrices are those of CSS Color 4, clipped to sRGB as a screen does. */
function luminance([lightness, chroma, hue]: Oklch) {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short
  const [r = 0, g = 0, bl = 0] = [red, green, blue].map((channel) => Math.min(1, Math.max(0, channel)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * bl
}

function contrast(one: string, other: string, theme: Theme) {
  const [first, second] = [palette[one], palette[other]]
  if (!first || !second) throw new Error(`globals.css defines no ${first ? other : one}`)
  const [low = 0, high = 0] = [luminance(first[theme]), luminance(second[theme])].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected']
const holders = ['bot', 'waiting', 'you', 'colleague', 'elsewhere', 'nobody']
const pairs = (fronts: string[], backs: string[]) =>
  fronts.flatMap((front) => backs.map((back) => [front, back] as const))

const words = [
  ...pairs(['ink', 'ink-soft', 'ink-faint'], grounds),
  ...pairs(['ink', 'ink-soft'], ['pressed', 'bubble', 'bubble-ours', 'note-soft', ...holders.map((h) => `${h}-soft`)]),
  ...pairs(['accent-ink', 'danger-ink'], grounds),
  ...pairs([...holders.map((holder) => `${holder}-ink`)], ['canvas', 'surface', 'raised', 'hover', 'selected']),
  ...holders.map((holder) => [`${holder}-ink`, `${holder}-soft`] as const),
  ...pairs(
    ['on-face'],
    ['rose', 'clay', 'olive', 'teal', 'slate', 'plum'].map((name) => `face-${name}`),
  ),
  ['note-ink', 'note-soft'],
  ['accent-ink', 'accent-soft'],
  ['danger-ink', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
] as const

const shapes = [
  ...pairs(['line-strong', 'focus', 'accent'], ['surface', 'raised', 'canvas']),
  ...pairs(holders, ['surface']),
] as const

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  it.each(words)('makes %s readable on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('makes %s visible on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3)
  })
})
