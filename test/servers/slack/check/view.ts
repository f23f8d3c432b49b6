import { checkBlocks } from './blocks.ts'
import { isObject, knownFields, Problems, stringWithin } from './problems.ts'
import { checkText, plain } from './text.ts'

/** A modal (JSDoc of views.ts): titles of 24 characters, 100 blocks, `private_metadata` 3000. */
export function checkView(view: unknown): string[] {
  const p = new Problems()
  if (!isObject(view)) return ['view: must be an object']
  knownFields(p, 'view', view, [
    'type',
    'title',
    'blocks',
    'close',
    'submit',
    'private_metadata',
    'callback_id',
    'clear_on_close',
    'notify_on_close',
    'external_id',
  ])
  if (view.type !== 'modal') p.add('view.type', 'must be modal')
  checkText(p, 'view.title', view.title, plain(24))
  if (view.close !== undefined) checkText(p, 'view.close', view.close, plain(24))
  if (view.submit !== undefined) checkText(p, 'view.submit', view.submit, plain(24))
  if (view.private_metadata !== undefined) stringWithin(p, 'view.private_metadata', view.private_metadata, 3000)
  if (view.callback_id !== undefined) stringWithin(p, 'view.callback_id', view.callback_id, 255)
  checkBlocks(p, 'view.blocks', view.blocks, 'modal')
  const blocks = Array.isArray(view.blocks) ? view.blocks : []
  if (blocks.some((b) => isObject(b) && b.type === 'input') && view.submit === undefined)
    p.add('view.submit', 'needed when there is an input')
  return p.list
}
