import { checkBlocks } from './blocks.ts'
import { isObject, knownFields, Problems, stringWithin } from './problems.ts'
import { checkText, plain } from './text.ts'

/** A modal or a home (JSDoc of views.ts): titles of 24 characters, 100 blocks, `private_metadata` 3000; a home has no title. */
export function checkView(view: unknown, type: 'modal' | 'home' = 'modal'): string[] {
  const p = new Problems()
  if (!isObject(view)) return ['view: must be an object']
  knownFields(p, 'view', view, [
    'type',
    'blocks',
    'private_metadata',
    'callback_id',
    'external_id',
    ...(type === 'modal' ? ['title', 'close', 'submit', 'clear_on_close', 'notify_on_close'] : []),
  ])
  if (view.type !== type) p.add('view.type', `must be ${type}`)
  if (type === 'modal') checkText(p, 'view.title', view.title, plain(24))
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
