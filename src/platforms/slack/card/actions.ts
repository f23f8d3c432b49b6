import type { types } from '@slack/bolt'
import type { Action } from '../../../core/card.ts'
import { clean } from '../../chat/clean.ts'
import { sizes } from '../limits.ts'
import { honestLabel, webAddress } from './address.ts'
import { clip } from './clip.ts'
import { textElements } from './inline.ts'
import { richText, section } from './rich-text.ts'

/** Action ids begin so; the number keeps them apart within a message. */
export const invokeAction = 'invoke:'
const linkAction = 'link:'

/** A label that can't go on its button comes before it; beyond this it is cut. */
const longestLabel = 250

/** Buttons: the value is the command as typed, so that they work after a restart. Link buttons can't lie. */
export function actionBlocks(actions: readonly Action[], firstNumber: number): types.KnownBlock[] {
  const buttons: types.Button[] = []
  const blocks: types.KnownBlock[] = []
  for (const [i, action] of actions.entries()) {
    const label = clip(clean(action.label).replace(/\s+/g, ' ').trim(), longestLabel)
    if (action.type === 'invoke') {
      buttons.push({
        type: 'button',
        action_id: `${invokeAction}${firstNumber + i}`,
        text: labelText(label || action.invoke || '…'),
        value: clip(action.invoke, sizes.buttonValue),
        ...(action.style && { style: action.style }),
      })
      continue
    }
    const url = webAddress(action.url)
    if (!url) {
      if (label) blocks.push(richText([section(textElements(label))]))
      continue
    }
    const shown = honestLabel(label, url)
    if (shown.before) blocks.push(richText([section(textElements(shown.before))]))
    buttons.push({ type: 'button', action_id: `${linkAction}${firstNumber + i}`, text: labelText(shown.label), url })
  }
  for (let i = 0; i < buttons.length; i += sizes.buttons) {
    blocks.push({ type: 'actions', elements: buttons.slice(i, i + sizes.buttons) })
  }
  return blocks
}

function labelText(label: string): types.PlainTextElement {
  return { type: 'plain_text', text: clip(label, sizes.buttonLabel), emoji: false }
}
