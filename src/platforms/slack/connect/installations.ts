import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt'
import type { KeyValues } from '../../../core/store.ts'

export type BotInstallation = Installation<'v2', boolean>

const keyOf = (id: string) => `installation:${id}`

/** Installations by workspace, in the store that the caller encrypts. `added` is told of each new one. */
export interface Installations extends InstallationStore {
  find(team: string): Promise<BotInstallation | undefined>
  /** The ids of the workspaces that have the app. */
  teams(): Promise<readonly string[]>
  /** Puts it in the place of the one that was found; false where another one stands there by now, as after a new installation. */
  replace(team: string, found: BotInstallation, by?: BotInstallation): Promise<boolean>
}

export function createInstallations(values: KeyValues, added: (team: string) => void): Installations {
  const idOf = (query: { readonly teamId?: string | undefined; readonly enterpriseId?: string | undefined }) => {
    const id = query.teamId ?? query.enterpriseId
    if (!id) throw new Error('An installation without a workspace')
    return id
  }
  const save = async (installation: BotInstallation) => {
    const id = idOf({ teamId: installation.team?.id, enterpriseId: installation.enterprise?.id })
    await values.set(keyOf(id), installation)
  }
  const find = (team: string) => values.get<BotInstallation>(keyOf(team))
  return {
    find,
    teams: async () => (await values.keys(keyOf(''))).map((key) => key.slice(keyOf('').length)),
    replace: (team, found, by) => values.replace(keyOf(team), found, by),
    async storeInstallation(installation) {
      await save(installation as BotInstallation)
      added(installation.team?.id ?? installation.enterprise?.id ?? '')
    },
    async fetchInstallation(query: InstallationQuery<boolean>) {
      const found = await find(idOf(query))
      if (!found) throw new Error('No such installation')
      return found as Installation<'v1' | 'v2', never>
    },
    deleteInstallation: (query) => values.delete(keyOf(idOf(query))),
  }
}
