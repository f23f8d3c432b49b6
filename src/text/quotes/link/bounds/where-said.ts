import type { Document } from '../../../document.ts'
import { placedVerbs } from '../../../locales/en/tail-verbs.ts'
import { timeNouns } from '../../../locales/en/time-nouns.ts'
import type { Columns } from '../../tagger/columns.ts'
import { baseHash } from '../../words/telling.ts'
import type { Group } from '../group/group.ts'

const verbs = new Set(placedVerbs.split(' ').map(baseHash))
const places = /^(?:on|in|at|outside|inside|during|after|before|from|near)$/
const MOST = 10

/** "“We will appeal,” Lee said on the steps of the court", "…, the county announced early on Friday": where and when is not what. */
export function withoutWhere(document: Document, columns: Columns, group: Group): Group {
  const { tokens } = document
  const { cue, content } = group
  if (!cue) return group
  let verb = cue.end - 1
  while (verb > cue.first && (places.test(tokens[verb]!.value) || isTime(tokens[verb]!.value))) verb--
  if (!verbs.has(columns.base[verb]!)) return group
  const ahead = content.filter(({ end }) => end <= cue.first)
  const rest = content.filter(({ first, end }) => {
    if (first !== cue.end || end - first > MOST || ahead.length === 0) return true
    const led = verb < cue.end - 1 || places.test(tokens[first]!.value)
    if (!led && !isTime(tokens[first]!.value)) return true
    // “Lee said Sunday on WBC’s Meet the Town”: a capital is no verb.
    const isVerb = (i: number) => /^(?:VERB|AUX)$/.test(tokens[i]!.pos) && !/^\p{Lu}/u.test(tokens[i]!.value)
    for (let i = first; i < end; i++) if (columns.quote[i] !== 0 || isVerb(i)) return true
    return false
  })
  return rest.length === content.length ? group : { ...group, cue: { ...cue, end: verb + 1 }, content: rest }
}

const isTime = (value: string): boolean => timeNouns.has(value.toLowerCase()) || /^(?:early|late)$/.test(value)
