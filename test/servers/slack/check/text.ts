import { checkMrkdwn } from './mrkdwn.ts'
import { isObject, knownFields, type Problems, stringWithin } from './problems.ts'

/** A text object: `plain_text` or `mrkdwn`, one to `max` (3000) characters. */
export function checkText(
  p: Problems,
  path: string,
  value: unknown,
  { max = 3000, plainOnly = false }: { max?: number; plainOnly?: boolean } = {},
): void {
  if (!isObject(value)) {
    p.add(path, 'must be a text object')
    return
  }
  if (value.type === 'plain_text') knownFields(p, path, value, ['type', 'text', 'emoji'])
  else if (value.type === 'mrkdwn' && !plainOnly) knownFields(p, path, value, ['type', 'text', 'verbatim'])
  else p.add(`${path}.type`, plainOnly ? 'must be plain_text' : 'must be plain_text or mrkdwn')
  stringWithin(p, `${path}.text`, value.text, max, 1)
  if (value.type === 'mrkdwn' && typeof value.text === 'string') checkMrkdwn(p, `${path}.text`, value.text)
}

export const plain = (max: number) => ({ max, plainOnly: true })
