import { checkOption, checkOptions } from './options.ts'
import { address, isObject, type Json, knownFields, oneOf, type Problems, stringWithin } from './problems.ts'
import { checkText, plain } from './text.ts'

const common = ['type', 'action_id', 'confirm', 'focus_on_load', 'placeholder']

/** One interactive element (JSDoc of block-elements): limits, and the fields that it may have. */
export function checkElement(p: Problems, path: string, element: unknown, allowed: readonly string[]): void {
  if (!isObject(element)) {
    p.add(path, 'must be an element')
    return
  }
  const type = String(element.type)
  if (!allowed.includes(type)) {
    p.add(`${path}.type`, `${type} can't stand here`)
    return
  }
  if (element.action_id !== undefined) stringWithin(p, `${path}.action_id`, element.action_id, 255, 1)
  if (element.placeholder !== undefined) checkText(p, `${path}.placeholder`, element.placeholder, plain(150))
  checks[type]?.(p, path, element)
}

type Check = (p: Problems, path: string, element: Json) => void

const checks: Readonly<Record<string, Check>> = {
  button(p, path, e) {
    knownFields(p, path, e, ['type', 'action_id', 'confirm', 'text', 'value', 'url', 'style', 'accessibility_label'])
    checkText(p, `${path}.text`, e.text, plain(75))
    if (e.value !== undefined) stringWithin(p, `${path}.value`, e.value, 2000)
    if (e.url !== undefined) address(p, `${path}.url`, e.url)
    if (e.style !== undefined) oneOf(p, `${path}.style`, e.style, ['primary', 'danger'])
    if (e.accessibility_label !== undefined) stringWithin(p, `${path}.accessibility_label`, e.accessibility_label, 75)
  },
  static_select(p, path, e) {
    knownFields(p, path, e, [...common, 'options', 'option_groups', 'initial_option'])
    checkOptions(p, `${path}.options`, e.options, 100)
    if (e.initial_option !== undefined) {
      checkOption(p, `${path}.initial_option`, e.initial_option)
      const same = (e.options as unknown[]).some((o) => JSON.stringify(o) === JSON.stringify(e.initial_option))
      if (!same) p.add(`${path}.initial_option`, 'is none of the options')
    }
  },
  external_select(p, path, e) {
    knownFields(p, path, e, [...common, 'initial_option', 'min_query_length'])
    if (e.initial_option !== undefined) checkOption(p, `${path}.initial_option`, e.initial_option)
  },
  users_select: (p, path, e) => knownFields(p, path, e, [...common, 'initial_user']),
  channels_select: (p, path, e) => knownFields(p, path, e, [...common, 'initial_channel', 'response_url_enabled']),
  conversations_select: (p, path, e) =>
    knownFields(p, path, e, [
      ...common,
      'initial_conversation',
      'default_to_current_conversation',
      'filter',
      'response_url_enabled',
    ]),
  plain_text_input(p, path, e) {
    knownFields(p, path, e, [
      ...common,
      'initial_value',
      'multiline',
      'min_length',
      'max_length',
      'dispatch_action_config',
    ])
    const max = e.max_length === undefined ? 3000 : Number(e.max_length)
    if (!(max >= 1 && max <= 3000)) p.add(`${path}.max_length`, 'must be 1 to 3000')
    if (e.initial_value !== undefined) stringWithin(p, `${path}.initial_value`, e.initial_value, max)
  },
  number_input(p, path, e) {
    knownFields(p, path, e, [...common, 'is_decimal_allowed', 'initial_value', 'min_value', 'max_value'])
    oneOf(p, `${path}.is_decimal_allowed`, e.is_decimal_allowed, [true, false])
  },
  url_text_input: (p, path, e) => knownFields(p, path, e, [...common, 'initial_value', 'dispatch_action_config']),
}

export const interactive = [
  'button',
  'static_select',
  'external_select',
  'users_select',
  'channels_select',
  'conversations_select',
]
export const inputs = [...interactive.slice(1), 'plain_text_input', 'number_input', 'url_text_input']
