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
  'views.publish': {
    scopes: [],
    args: ['user_id', 'view', 'hash'],
    required: ['user_id', 'view'],
    run: ({ team, args, state }) => {
      if (!state.homeEnabled) return refuse('not_enabled')
      const problems = checkView(args.view, 'home')
      if (problems.length) return refuse('invalid_arguments', problems)
      if (!team.users.has(String(args.user_id))) return refuse('user_not_found')
      const view = { ...(args.view as OpenViewJson), id: `VHOME${args.user_id}` }
      team.homes.set(String(args.user_id), view)
      return { ok: true, view }
    },
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
