import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { Action, Card } from '../../../core/card.ts'
import { hostOf, otherHost } from '../../chat/address.ts'
import { cleanLine } from '../../chat/clean.ts'
import { max } from '../limits.ts'
import { safeAddress } from './address.ts'
import { clip, points } from './clip.ts'

export type Row = APIActionRowComponent<APIButtonComponent>

export interface Buttons {
  readonly rows: Row[]
  /** Markdown for what could not be a button: too many, or an address that is too long for one. */
  readonly extra: readonly string[]
}

/** The actions of a card as rows of buttons: a button's `custom_id` is the command that it invokes. */
export function cardButtons(card: Card, reserved: readonly APIButtonComponent[] = []): Buttons {
  const room = max.rows * max.rowButtons - reserved.length
  const rows: Row[] = []
  const extra: string[] = []
  const seen = new Set<string>()
  let count = 0
  for (const part of card.parts) {
    if (part.type !== 'actions') continue
    const buttons: APIButtonComponent[] = []
    for (const action of part.actions) {
      const made = button(action)
      const id = made && 'custom_id' in made ? made.custom_id : undefined
      if (id !== undefined && seen.has(id)) continue
      if (id !== undefined) seen.add(id)
      if (made && count < room) {
        buttons.push(made)
        count++
      } else extra.push(action.type === 'link' ? action.url : `/${action.invoke}`)
    }
    addRows(rows, buttons)
  }
  addRows(rows, reserved)
  const flat = rows.flatMap((row) => row.components)
  return { rows: rows.length > max.rows ? packed(flat) : rows, extra }
}

function button(action: Action): APIButtonComponent | undefined {
  const label = clip(cleanLine(action.label) || '…', max.buttonLabel)
  if (action.type === 'link') {
    const url = safeAddress(action.url, max.buttonUrl)
    if (!url) return undefined
    // A label that names another host than the one it leads to is replaced by the true one.
    const honest = otherHost(action.label, url) === 'none' ? label : hostOf(url)
    return { type: ComponentType.Button, style: ButtonStyle.Link, label: clip(honest, max.buttonLabel), url }
  }
  if (action.invoke === '' || points(action.invoke) > max.customId) return undefined
  const style =
    action.style === 'primary'
      ? ButtonStyle.Primary
      : action.style === 'danger'
        ? ButtonStyle.Danger
        : ButtonStyle.Secondary
  return { type: ComponentType.Button, style, label, custom_id: action.invoke }
}

function addRows(rows: Row[], buttons: readonly APIButtonComponent[]): void {
  for (let i = 0; i < buttons.length; i += max.rowButtons) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(i, i + max.rowButtons) })
  }
}

function packed(buttons: readonly APIButtonComponent[]): Row[] {
  const rows: Row[] = []
  addRows(rows, buttons)
  return rows
}
