import type { PlatformHealth } from '../../core/platform.ts'
import { say } from '../../locales/index.ts'
import { noticeCard } from '../cards/notice.ts'
import type { With } from '../newsroom.ts'

const dayMs = 24 * 3_600_000

/** What a platform needs of a person is told on the local desk, which needs no token: once a day while it lasts. */
export async function tellNeed(
  newsroom: With<'store' | 'clock' | 'platforms'>,
  { platform, needs }: PlatformHealth,
): Promise<void> {
  const local = [...newsroom.platforms.values()].find(({ can }) => can.operator)
  if (!needs || !local || local.name === platform) return
  const at = newsroom.clock()
  await newsroom.store.deliveries.add({
    ...{ platform: local.name, workspace: local.name, channel: 'ops' },
    kind: 'notice',
    key: `needs:${platform}:${needs}:${Math.floor(at / dayMs)}`,
    card: noticeCard(say.desk.platformNeeds, needs, 'warning'),
    article: null,
    at,
  })
}
