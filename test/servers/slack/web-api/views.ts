import { checkView } from '../check/view.ts'
import { nextId } from '../state.ts'
import { type Answer, type Call, type Method, refuse } from './method.ts'

/** Modals. A trigger is good once, and for three seconds. */
export const views: Readonly<Record<string, Method>> = {
  'views.open': {
    scopes: [],
    args: ['trigger_id', 'view', 'interactivity_pointer'],
    required: ['trigger_id', 'view'],
    run: open,
  },
  'views.push': { scopes: [], args: ['trigger_id', 'view'], required: ['trigger_id', 'view'], run: open },
  'views.update': {
    scopes: [],
    args: ['view', 'view_id', 'external_id', 'hash'],
    required: ['view'],
    run: ({ state, args }) => {
      const problems = checkView(args.view)
      if (problems.length) return refuse('invalid_arguments', problems)
      const found = state.views.find((v) => v.id === args.view_id)
      if (!found) return refuse('not_found')
      found.view = args.view as OpenViewJson
      return { ok: true, view: { ...found.view, id: found.id } }
    },
  },
}

type OpenViewJson = Record<string, unknown>

function open({ state, args, now, team }: Call): Answer {
  const problems = checkView(args.view)
  if (problems.length) return refuse('invalid_arguments', problems)
  const trigger = state.triggers.get(String(args.trigger_id))
  if (!trigger || trigger.team !== team.id) return refuse('invalid_trigger_id')
  if (now > trigger.until) return refuse('expired_trigger_id')
  if (trigger.used) return refuse('exchanged_trigger_id')
  trigger.used = true
  const opened = { id: nextId(state, 'V'), team: team.id, user: trigger.user, view: args.view as OpenViewJson }
  state.views.push(opened)
  return { ok: true, view: { ...opened.view, id: opened.id } }
}
