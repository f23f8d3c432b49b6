import { UserError } from '../../core/errors.ts'
import { type Workspace, workspaceKey } from '../../core/place.ts'
import { say } from '../../locales/index.ts'

/** What this process is forgetting for a workspace, so that it can be said how far it is, and that two aren't at it at once. */
export interface ForgettingMemory {
  /** Throws `UserError` `forgetting-already` while another goes on there. */
  begin(place: Workspace, called: string): { tell(how: string): void; end(): void }
  /** A sentence while something is being forgotten there. */
  how(place: Workspace): string | undefined
}

export function createForgettingMemory(): ForgettingMemory {
  const going = new Map<string, { readonly called: string; how: string }>()
  const how = (place: Workspace) => {
    const one = going.get(workspaceKey(place))
    return one && say.forgetting.now(one.called, one.how)
  }
  return {
    begin(place, called) {
      const said = how(place)
      if (said) throw new UserError('forgetting-already', said, say.forgetting.whenDone)
      const mine = { called, how: say.forgetting.lookedFor }
      going.set(workspaceKey(place), mine)
      return {
        tell(progress) {
          mine.how = progress
        },
        end() {
          going.delete(workspaceKey(place))
        },
      }
    },
    how,
  }
}
