import {
  address,
  isObject,
  type Json,
  knownFields,
  listWithin,
  oneOf,
  type Problems,
  stringWithin,
} from './problems.ts'

/** Rich text: structure without markup, so that nothing in it needs escaping (JSDoc of RichTextBlock). */
export function checkRichText(p: Problems, path: string, block: Json): void {
  knownFields(p, path, block, ['type', 'block_id', 'elements'])
  for (const [i, part] of listWithin(p, `${path}.elements`, block.elements, Infinity).entries()) {
    checkPart(p, `${path}.elements[${i}]`, part)
  }
}

function checkPart(p: Problems, path: string, part: unknown): void {
  if (!isObject(part)) {
    p.add(path, 'must be an object')
    return
  }
  switch (part.type) {
    case 'rich_text_section':
      knownFields(p, path, part, ['type', 'elements'])
      checkElements(p, path, part)
      return
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      knownFields(p, path, part, ['type', 'elements', 'border'])
      checkElements(p, path, part)
      return
    case 'rich_text_list':
      knownFields(p, path, part, ['type', 'elements', 'style', 'indent', 'offset', 'border'])
      oneOf(p, `${path}.style`, part.style, ['bullet', 'ordered'])
      for (const [i, item] of listWithin(p, `${path}.elements`, part.elements, Infinity).entries()) {
        if (!isObject(item) || item.type !== 'rich_text_section') p.add(`${path}.elements[${i}]`, 'must be a section')
        else checkElements(p, `${path}.elements[${i}]`, item)
      }
      return
    default:
      p.add(`${path}.type`, `unknown: ${String(part.type)}`)
  }
}

const fields: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  link: ['url', 'text', 'unsafe'],
  user: ['user_id'],
  channel: ['channel_id'],
  date: ['timestamp', 'format', 'fallback', 'url'],
  emoji: ['name', 'unicode'],
  usergroup: ['usergroup_id'],
  broadcast: ['range'],
}

function checkElements(p: Problems, path: string, holder: Json): void {
  for (const [i, element] of listWithin(p, `${path}.elements`, holder.elements, Infinity).entries()) {
    const at = `${path}.elements[${i}]`
    const known = isObject(element) ? fields[String(element.type)] : undefined
    if (!isObject(element) || !known) {
      p.add(at, 'unknown rich text element')
      continue
    }
    knownFields(p, at, element, ['type', 'style', ...known])
    if (element.type === 'text') stringWithin(p, `${at}.text`, element.text, 40_000, 1)
    if (element.type === 'link') {
      address(p, `${at}.url`, element.url)
      if (element.text !== undefined) stringWithin(p, `${at}.text`, element.text, 3000, 1)
    }
    if (element.type === 'user' && !/^[UW][A-Z0-9]+$/.test(String(element.user_id)))
      p.add(`${at}.user_id`, 'no user id')
    if (element.type === 'channel' && !/^[CGD][A-Z0-9]+$/.test(String(element.channel_id)))
      p.add(`${at}.channel_id`, 'no channel id')
    if (element.type === 'date') {
      if (!Number.isInteger(element.timestamp)) p.add(`${at}.timestamp`, 'must be whole seconds')
      stringWithin(p, `${at}.format`, element.format, 3000, 1)
      stringWithin(p, `${at}.fallback`, element.fallback, 3000, 1)
    }
    if (element.style !== undefined) {
      if (!isObject(element.style)) p.add(`${at}.style`, 'must be an object')
      else knownFields(p, `${at}.style`, element.style, ['bold', 'italic', 'strike', 'code', 'underline'])
    }
  }
}
