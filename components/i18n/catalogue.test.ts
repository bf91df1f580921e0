import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { refusalCodes } from '#lib/errors.ts'
import { catalogues } from './catalogue.ts'

type Sentences = { [key: string]: string | Sentences }

function flatten(sentences: Sentences, path = ''): [key: string, sentence: string][] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
}

function names(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...names(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value]
    return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))]
  })
}

/** Throws when the sentence is not ICU, so every sentence is also proven to be one. */
const placeholders = (sentence: string) => [...new Set(names(parse(sentence)))].sort()

const english = new Map(flatten(catalogues.en))
const french = new Map(flatten(catalogues.fr))

describe('the catalogues', () => {
  it('hold the same sentences in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each([...english.keys()])('take the same values for %s', (key) => {
    expect(placeholders(french.get(key) ?? '')).toEqual(placeholders(english.get(key) ?? ''))
  })

  it('hold no empty sentence', () => {
    const empty = [...english, ...french].filter(([, sentence]) => sentence.trim() === '')
    expect(empty).toEqual([])
  })

  it('set apostrophes as a printer does; in ICU a straight one would also quote what follows', () => {
    const typed = [...english, ...french].filter(([, sentence]) => /\p{L}'/u.test(sentence))
    expect(typed).toEqual([])
  })

  it('can say every refusal', () => {
    expect(Object.keys(catalogues.en.refusals).sort()).toEqual(
      [...refusalCodes, 'offline', 'server-error', 'interrupted'].sort(),
    )
  })
})

describe('placeholders', () => {
  it('finds values, plurals and tags, also inside a plural', () => {
    const sentence = '{count, plural, one {# letter of {name}} other {# letters of {name}}} <b>{at, date}</b>'
    expect(placeholders(sentence)).toEqual(['<b>', 'at', 'count', 'name'])
  })

  it('finds nothing in a sentence without values', () => {
    expect(placeholders("It's done")).toEqual([])
  })
})
