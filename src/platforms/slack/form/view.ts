import type { types } from '@slack/bolt'
import type { CommandDefinition, Option, OptionValue } from '../../../core/command.ts'
import { say } from '../../../locales/index.ts'
import { clean } from '../../chat/clean.ts'
import { clip } from '../card/clip.ts'
import { isMember } from '../card/inline.ts'
import { sizes } from '../limits.ts'

const formCallback = 'form'
/** Behind an option's name in a block id: the input that takes what completion does not know. */
export const typedSuffix = ':typed'

/** The modal that asks for a command's options: the missing ones, and the others with what was given. */
export function formView(
  definition: CommandDefinition,
  given: Readonly<Record<string, OptionValue>>,
  metadata: string,
  prefix = '',
): types.ModalView {
  const blocks = definition.options.flatMap((option) => inputsFor(option, given[option.name]))
  return {
    type: 'modal',
    callback_id: formCallback,
    title: plain(`/${prefix}${definition.name}`, sizes.modalTitle),
    submit: plain('Send', sizes.modalTitle),
    close: plain('Cancel', sizes.modalTitle),
    private_metadata: metadata,
    blocks: blocks.slice(0, sizes.modalBlocks),
  }
}

function inputsFor(option: Option, given: OptionValue | undefined): types.InputBlock[] {
  const label = plain(option.name[0]!.toUpperCase() + option.name.slice(1).replaceAll('-', ' '), 100)
  const hint = plain(option.description || option.name, 200)
  const value = given === undefined ? undefined : String(given)
  const element = elementFor(option, value)
  const input: types.InputBlock = {
    type: 'input',
    block_id: option.name,
    label,
    hint,
    optional: !option.required || option.unless !== undefined || element.type === 'external_select',
    element,
  }
  if (element.type !== 'external_select') return [input]
  const typed: types.InputBlock = {
    type: 'input',
    block_id: `${option.name}${typedSuffix}`,
    label: plain(say.notices.orType, 100),
    optional: true,
    element: textInput(option, 'initial_option' in element ? undefined : value),
  }
  return [input, typed]
}

function elementFor(option: Option, value: string | undefined): types.InputBlock['element'] {
  const action_id = option.name
  if (option.choices) return choiceInput(option, option.choices, value)
  if (option.type === 'boolean') {
    return choiceInput(
      option,
      [
        { label: say.notices.yes, value: 'true' },
        { label: say.notices.no, value: 'false' },
      ],
      value,
    )
  }
  if (option.completes) {
    return {
      type: 'external_select',
      action_id,
      min_query_length: 0,
      placeholder: plain(say.notices.typeToSearch, 150),
    }
  }
  if (option.type === 'integer') {
    return { type: 'number_input', action_id, is_decimal_allowed: false, ...(value && { initial_value: value }) }
  }
  if (option.type === 'member') {
    return { type: 'users_select', action_id, ...(value && isMember(value) && { initial_user: value }) }
  }
  if (option.type === 'channel') {
    const known = value && /^[CG][A-Z0-9]{2,}$/.test(value)
    return { type: 'conversations_select', action_id, ...(known && { initial_conversation: value }) }
  }
  if (option.type === 'file') return { type: 'url_text_input', action_id, ...(value && { initial_value: value }) }
  return textInput(option, value)
}

function textInput(option: Option, value: string | undefined): types.PlainTextInput {
  return {
    type: 'plain_text_input',
    action_id: option.name,
    multiline: option.type === 'text',
    max_length: sizes.input,
    ...(value && { initial_value: clip(value, sizes.input) }),
    ...(option.example && { placeholder: plain(say.settings.forExample(option.example), sizes.placeholder) }),
  }
}

function choiceInput(
  option: Option,
  choices: readonly { readonly label: string; readonly value: string }[],
  value: string | undefined,
): types.StaticSelect {
  const options = choices.slice(0, sizes.options).map((choice) => ({
    text: plain(choice.label || choice.value, sizes.option),
    value: choice.value.slice(0, sizes.option),
  }))
  const chosen = options.find((o) => o.value === value)
  return { type: 'static_select', action_id: option.name, options, ...(chosen && { initial_option: chosen }) }
}

function plain(text: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(clean(text).trim() || '…', max), emoji: false }
}
