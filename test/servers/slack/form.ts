import type { Json } from './check/problems.ts'
import type { OpenView } from './state.ts'

type Values = Record<string, Record<string, Json>>

/** The inputs of an open modal, as a person sees them. */
export function inputsOf(view: OpenView): { label: string; blockId: string; optional: boolean; element: Json }[] {
  return (view.view.blocks as Json[])
    .filter((block) => block.type === 'input')
    .map((block) => ({
      label: (block.label as Json).text as string,
      blockId: String(block.block_id),
      optional: block.optional === true,
      element: block.element as Json,
    }))
}

/** What an input holds when the modal opens. */
export function initialValue(element: Json): string | undefined {
  const option = element.initial_option as Json | undefined
  return (element.initial_value ??
    option?.value ??
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel) as string | undefined
}

/** The `state.values` of a submission. `chosen` holds the labels and values that completion offered. */
export function stateOf(view: OpenView, filled: ReadonlyMap<string, string>): { values: Values; empty: string[] } {
  const values: Values = {}
  const empty: string[] = []
  for (const { label, blockId, optional, element } of inputsOf(view)) {
    const value = filled.get(blockId) ?? initialValue(element)
    if (value === undefined && !optional) empty.push(label)
    values[blockId] = { [String(element.action_id)]: { type: element.type, ...valueFields(element, value) } }
  }
  return { values, empty }
}

function valueFields(element: Json, value: string | undefined): Json {
  switch (element.type) {
    case 'static_select':
    case 'external_select': {
      if (value === undefined) return { selected_option: null }
      const options = (element.options ?? []) as { text: { text: string }; value: string }[]
      const option = options.find((o) => o.value === value || o.text.text === value)
      if (element.type === 'static_select' && !option) throw new Error(`“${value}” is none of the choices`)
      return { selected_option: option ?? { text: { type: 'plain_text', text: value }, value } }
    }
    case 'users_select':
      return { selected_user: value ?? null }
    case 'conversations_select':
      return { selected_conversation: value ?? null }
    case 'channels_select':
      return { selected_channel: value ?? null }
    default:
      return { value: value ?? null }
  }
}
