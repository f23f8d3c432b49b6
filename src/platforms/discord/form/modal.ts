import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitComponent,
  TextInputStyle,
} from 'discord.js'
import type { CommandDefinition, Option, OptionValue } from '../../../core/command.ts'
import { readValue } from '../../../typed/value.ts'
import { cleanLine } from '../../chat/clean.ts'
import { clip } from '../card/clip.ts'
import { max } from '../limits.ts'

/** The form (modal) that asks for what is missing. Its parts are named as the options that they fill. */
export function formOf(
  command: CommandDefinition,
  missing: readonly Option[],
  customId: string,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: clip(`/${command.name}`, max.modalTitle),
    components: missing.slice(0, max.modalParts).map((option) => ({
      type: ComponentType.Label,
      label: clip(option.name.charAt(0).toUpperCase() + option.name.slice(1), max.modalLabel),
      description: clip(cleanLine(option.description) || '…', max.commandDescription),
      component: field(option),
    })) as never,
  }
}

function field(option: Option) {
  const base = { custom_id: option.name, required: true }
  const choices = option.type === 'boolean' ? yesNo : option.choices
  if (choices?.length && choices.length <= max.choices) {
    return {
      ...base,
      type: ComponentType.StringSelect,
      options: choices.map(({ label, value }) => ({ label: clip(cleanLine(label) || '…', max.choice), value })),
    }
  }
  if (option.type === 'member') return { ...base, type: ComponentType.UserSelect }
  if (option.type === 'role') return { ...base, type: ComponentType.RoleSelect }
  if (option.type === 'channel') return { ...base, type: ComponentType.ChannelSelect }
  if (option.type === 'file') return { ...base, type: ComponentType.FileUpload }
  return {
    ...base,
    type: ComponentType.TextInput,
    style: option.type === 'text' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: max.modalInput,
    ...(option.example && { placeholder: clip(cleanLine(option.example), max.placeholder) }),
  }
}

const yesNo = [
  { label: 'Yes', value: 'true' },
  { label: 'No', value: 'false' },
]

type Submitted = { readonly component?: ModalSubmitComponent; readonly components?: readonly ModalSubmitComponent[] }

/** What was filled in, by option. Throws `UserError` `bad-option` where it is of the wrong kind. */
export function readForm(
  command: CommandDefinition,
  parts: readonly unknown[],
  attachments: Readonly<Record<string, { url: string }>> = {},
): Record<string, OptionValue> {
  const values: Record<string, OptionValue> = {}
  for (const part of parts as readonly Submitted[]) {
    for (const filled of part.component ? [part.component] : (part.components ?? [])) {
      const option = command.options.find(({ name }) => name === filled.custom_id)
      const typed = 'value' in filled ? filled.value : 'values' in filled ? filled.values[0] : undefined
      if (!option || typeof typed !== 'string' || typed.trim() === '') continue
      if (option.type === 'file') {
        const file = attachments[typed]?.url
        if (file) values[option.name] = file
      } else values[option.name] = readValue(option, typed)
    }
  }
  return values
}
