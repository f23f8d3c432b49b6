import { checkBlocks } from './blocks.ts'
import { checkMrkdwn } from './mrkdwn.ts'
import { isObject, type Json, knownFields, Problems, stringWithin } from './problems.ts'

/**
 * What a message carries: text (40,000, and here always wanted, for screen readers and notifications use it), blocks,
 * metadata, and all its text within what Slack is known to take (13,200).
 */
export function checkMessage(message: Json): string[] {
  const p = new Problems()
  stringWithin(p, 'text', message.text, 4000, 1)
  if (typeof message.text === 'string') checkMrkdwn(p, 'text', message.text)
  if (message.blocks !== undefined && !(Array.isArray(message.blocks) && message.blocks.length === 0)) {
    checkBlocks(p, 'blocks', message.blocks, 'message')
    const size = textSize(message.blocks)
    if (size > 13_200) p.add('blocks', `msg_blocks_too_long (${size} characters in all)`)
  }
  if (message.metadata !== undefined) checkMetadata(p, message.metadata)
  if (message.thread_ts !== undefined && !/^\d+\.\d{6}$/.test(String(message.thread_ts)))
    p.add('thread_ts', 'no timestamp of a message')
  return p.list
}

function checkMetadata(p: Problems, metadata: unknown): void {
  if (!isObject(metadata)) {
    p.add('metadata', 'must be an object')
    return
  }
  knownFields(p, 'metadata', metadata, ['event_type', 'event_payload'])
  if (typeof metadata.event_type !== 'string' || !/^[A-Za-z0-9_]{1,255}$/.test(metadata.event_type))
    p.add('metadata.event_type', 'must be alphanumeric with underscores')
  if (!isObject(metadata.event_payload)) p.add('metadata.event_payload', 'must be an object')
  if (JSON.stringify(metadata).length > 16_384) p.add('metadata', 'larger than 16 KB')
}

/** All text that blocks show, in characters. */
function textSize(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textSize(item), 0)
  if (!isObject(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : textSize(inner)),
    0,
  )
}
