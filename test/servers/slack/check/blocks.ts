import { checkElement, inputs, interactive } from './elements.ts'
import { address, isObject, type Json, knownFields, listWithin, type Problems, stringWithin } from './problems.ts'
import { checkRichText } from './rich-text.ts'
import { checkText, plain } from './text.ts'

export type Surface = 'message' | 'modal'

/** Blocks of a message (50) or of a modal (100), each within its documented limits; ids unique. */
export function checkBlocks(p: Problems, path: string, value: unknown, surface: Surface): void {
  const ids = new Set<unknown>()
  for (const [i, block] of listWithin(p, path, value, surface === 'message' ? 50 : 100).entries()) {
    const at = `${path}[${i}]`
    if (!isObject(block)) {
      p.add(at, 'must be a block')
      continue
    }
    if (block.block_id !== undefined) {
      stringWithin(p, `${at}.block_id`, block.block_id, 255, 1)
      if (ids.has(block.block_id)) p.add(`${at}.block_id`, 'given twice')
      ids.add(block.block_id)
    }
    const check = checks[String(block.type)]
    if (!check) p.add(`${at}.type`, `unknown block ${String(block.type)}`)
    else if (block.type === 'input' && surface === 'message') p.add(at, 'input blocks stand in modals only here')
    else check(p, at, block)
  }
}

const checks: Readonly<Record<string, (p: Problems, path: string, block: Json) => void>> = {
  header(p, path, b) {
    knownFields(p, path, b, ['type', 'block_id', 'text'])
    checkText(p, `${path}.text`, b.text, plain(150))
  },
  divider: (p, path, b) => knownFields(p, path, b, ['type', 'block_id']),
  section(p, path, b) {
    knownFields(p, path, b, ['type', 'block_id', 'text', 'fields', 'accessory', 'expand'])
    if (b.text === undefined && b.fields === undefined) p.add(path, 'needs text or fields')
    if (b.text !== undefined) checkText(p, `${path}.text`, b.text)
    if (b.fields !== undefined) {
      for (const [i, field] of listWithin(p, `${path}.fields`, b.fields, 10).entries()) {
        checkText(p, `${path}.fields[${i}]`, field, { max: 2000 })
      }
    }
    if (b.accessory !== undefined) checkElement(p, `${path}.accessory`, b.accessory, interactive)
  },
  context(p, path, b) {
    knownFields(p, path, b, ['type', 'block_id', 'elements'])
    for (const [i, element] of listWithin(p, `${path}.elements`, b.elements, 10).entries()) {
      if (isObject(element) && element.type === 'image') checkImage(p, `${path}.elements[${i}]`, element)
      else checkText(p, `${path}.elements[${i}]`, element)
    }
  },
  actions(p, path, b) {
    knownFields(p, path, b, ['type', 'block_id', 'elements'])
    const ids = new Set<unknown>()
    for (const [i, element] of listWithin(p, `${path}.elements`, b.elements, 25).entries()) {
      checkElement(p, `${path}.elements[${i}]`, element, interactive)
      const id = isObject(element) ? element.action_id : undefined
      if (id !== undefined && ids.has(id)) p.add(`${path}.elements[${i}].action_id`, 'given twice')
      ids.add(id)
    }
  },
  image(p, path, b) {
    checkImage(p, path, b)
    if (b.title !== undefined) checkText(p, `${path}.title`, b.title, plain(2000))
  },
  input(p, path, b) {
    knownFields(p, path, b, ['type', 'block_id', 'label', 'element', 'hint', 'optional', 'dispatch_action'])
    checkText(p, `${path}.label`, b.label, plain(2000))
    if (b.hint !== undefined) checkText(p, `${path}.hint`, b.hint, plain(2000))
    checkElement(p, `${path}.element`, b.element, inputs)
  },
  rich_text: checkRichText,
}

function checkImage(p: Problems, path: string, image: Json): void {
  knownFields(p, path, image, ['type', 'block_id', 'alt_text', 'title', 'image_url', 'slack_file'])
  stringWithin(p, `${path}.alt_text`, image.alt_text, 2000, 1)
  if (image.slack_file !== undefined) {
    const file = image.slack_file
    if (!isObject(file) || (file.id === undefined) === (file.url === undefined))
      p.add(`${path}.slack_file`, 'id or url')
    else if (file.id !== undefined && !/^F[A-Z0-9]{8,}$/.test(String(file.id)))
      p.add(`${path}.slack_file`, 'no id of a file')
    if (image.image_url !== undefined) p.add(path, 'image_url or slack_file, not both')
  } else address(p, `${path}.image_url`, image.image_url)
}
