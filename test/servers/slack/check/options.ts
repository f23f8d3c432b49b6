import { isObject, knownFields, listWithin, type Problems, stringWithin } from './problems.ts'
import { checkText, plain } from './text.ts'

/** Option objects of a select: text 75, value 75, description 75; values are unique. */
export function checkOptions(p: Problems, path: string, value: unknown, max: number, min = 1): void {
  const seen = new Set<unknown>()
  for (const [i, option] of listWithin(p, path, value, max, min).entries()) {
    const at = `${path}[${i}]`
    if (!isObject(option)) {
      p.add(at, 'must be an option object')
      continue
    }
    checkOption(p, at, option)
    if (seen.has(option.value)) p.add(`${at}.value`, 'given twice')
    seen.add(option.value)
  }
}

export function checkOption(p: Problems, path: string, option: unknown): void {
  if (!isObject(option)) {
    p.add(path, 'must be an option object')
    return
  }
  knownFields(p, path, option, ['text', 'value', 'description', 'url'])
  checkText(p, `${path}.text`, option.text, plain(75))
  stringWithin(p, `${path}.value`, option.value, 75, 1)
  if (option.description !== undefined) checkText(p, `${path}.description`, option.description, plain(75))
}
