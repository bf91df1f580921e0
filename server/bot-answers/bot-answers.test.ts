import '#lib/testing/database.ts'
import { expect, test } from 'vitest'
import { listAnswers } from '#lib/bot/answers/list-answers.ts'
import { replaceAnswers } from '#lib/bot/answers/save-answer.ts'
import { demonstrationAnswers } from '#lib/bot/demonstration/answers.ts'
import { waitingJobs } from '#lib/testing/scene.ts'

const keys = async () => (await listAnswers()).map(({ key }) => key)

test('what is printed can be brought back, what is left out is no longer said, and the bot learns once', async () => {
  const [first, second, third] = demonstrationAnswers
  await replaceAnswers([first, second])
  const printed = (await listAnswers()).map(({ key, title, phrases, reply }) => ({ key, title, phrases, reply }))
  await replaceAnswers([third])
  expect(await keys()).toEqual([third?.key])
  await replaceAnswers(JSON.parse(JSON.stringify(printed)))
  expect((await listAnswers()).map(({ key, title, phrases, reply }) => ({ key, title, phrases, reply }))).toEqual(
    printed,
  )
  expect((await waitingJobs()).map(({ key }) => key)).toEqual(['train-bot'])
})

test('one answer that Messenger could not send keeps all others from changing', async () => {
  const before = await keys()
  const [first, second] = demonstrationAnswers
  const tooLong = { ...second, title: { en: 'A title of more than twenty', fr: 'Titre' } }
  await expect(replaceAnswers([first, tooLong])).rejects.toThrow()
  await expect(replaceAnswers([first, first])).rejects.toThrow('two answers have one key')
  await expect(replaceAnswers([])).rejects.toThrow()
  expect(await keys()).toEqual(before)
})
