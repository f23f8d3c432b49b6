import { expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import type { Source } from './sources.ts'
import { keptWords, labelsIn, spokenIn } from './spoken.ts'

const commandNames = commands.map(({ name }) => name)
const source = (text: string): Source => ({ path: 'a.ts', text, ours: [], packages: [] })

it.each<readonly [string, string, readonly string[]]>([
  ['a sentence', "throw new UserError('bad', 'Nothing was changed here.')", ['Nothing was changed here.']],
  ['one with values', 'title = `Over $' + '{n} articles of $' + '{m}`', ['Over □ articles of □']],
  ['a command', "const line = 'desk feed add url:x'", []],
  ['a line of the log', "newsroom.log('warn', 'a post did not go out', {})", []],
  ['an error of ours', "throw new Error('no row of its own')", []],
  ['a description', "const a = { description: 'What to do with it' }", []],
  ['a choice', "const a = [{ label: 'Post it all again', value: 'again' }]", []],
  ['a type', "type A = 'one by one' | 'list'", []],
  ['two words', "const a = 'No answer'", []],
])('%s is told apart', (_, text, found) => {
  expect(spokenIn(source(text), commandNames).map((one) => one.text)).toEqual(found)
})

it('a label of a card is found, however short, and none that is a choice’s or only marks', () => {
  const card = "const card = { title: 'Done', parts: [{ type: 'text', text: ' · ' }] }"
  const choice = "const choices = [{ label: 'Done', value: 'done' }]"
  expect(labelsIn(source(`${card}\n${choice}`))).toEqual([{ line: 1, text: 'Done' }])
})

it('a word that is kept is told from one that is asked for', () => {
  const asked = 'const f = () => say.desk.it\n'
  expect(keptWords(source(`${asked}const kept = say.desk.it\nconst many = { a: say.desk.it }`))).toEqual([2, 3])
})
