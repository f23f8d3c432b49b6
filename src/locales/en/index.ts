import { articles } from './articles.ts'
import { briefs } from './briefs.ts'
import { buttons } from './buttons.ts'
import { calendar } from './calendar.ts'
import { changes } from './changes.ts'
import { checks } from './checks.ts'
import { connecting } from './connecting.ts'
import { counts } from './counts.ts'
import { deleting } from './deleting.ts'
import { desk } from './desk.ts'
import { discord } from './discord.ts'
import { drafts } from './drafts.ts'
import { feeds } from './feeds.ts'
import { filters } from './filters.ts'
import { finding } from './finding.ts'
import { followups } from './followups.ts'
import { forgetting } from './forgetting.ts'
import { handover } from './handover.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { lists } from './lists.ts'
import { local } from './local.ts'
import { notices } from './notices.ts'
import { posts } from './posts.ts'
import { reading } from './reading.ts'
import { reports } from './reports.ts'
import { schedules } from './schedules.ts'
import { settings } from './settings.ts'
import { slack } from './slack.ts'
import { sources } from './sources.ts'
import { staff } from './staff.ts'
import { stories } from './stories.ts'
import { timeline } from './timeline.ts'
import { tokens } from './tokens.ts'
import { typed } from './typed.ts'
import { watching } from './watching.ts'
import { wire } from './wire.ts'

/** English. */
export const en = {
  articles,
  briefs,
  buttons,
  calendar,
  changes,
  checks,
  connecting,
  counts,
  deleting,
  desk,
  discord,
  drafts,
  feeds,
  filters,
  finding,
  followups,
  forgetting,
  handover,
  help,
  home,
  lists,
  local,
  notices,
  posts,
  reading,
  reports,
  schedules,
  settings,
  slack,
  sources,
  staff,
  stories,
  timeline,
  tokens,
  typed,
  watching,
  wire,
}
