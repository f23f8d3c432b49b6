import { brief } from './brief.ts'
import { changes } from './changes.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { deleteCommand } from './delete.ts'
import { deskAddresses } from './desk/addresses.ts'
import { deskConnect } from './desk/connect.ts'
import { deskFeedAdd } from './desk/feed/add.ts'
import { deskFeedExport } from './desk/feed/export.ts'
import { deskFeedImport } from './desk/feed/import.ts'
import { deskFeedList } from './desk/feed/list.ts'
import { deskFeedPause, deskFeedResume } from './desk/feed/pause.ts'
import { deskFeedRemove } from './desk/feed/remove.ts'
import { deskFeedSet } from './desk/feed/set.ts'
import { deskFeedTest } from './desk/feed/test.ts'
import { deskForget } from './desk/forget.ts'
import { deskOutbox } from './desk/outbox.ts'
import { deskReport } from './desk/report.ts'
import { deskScheduleAdd } from './desk/schedule/add.ts'
import { deskScheduleList } from './desk/schedule/list.ts'
import { deskScheduleRemove } from './desk/schedule/remove.ts'
import { deskSearchRebuild } from './desk/search/rebuild.ts'
import { deskSet, deskSettings } from './desk/set.ts'
import { deskStaffList } from './desk/staff/list.ts'
import { deskStaffSet } from './desk/staff/set.ts'
import { deskStatus } from './desk/status.ts'
import { deskStoryAddress } from './desk/story/address.ts'
import { deskStoryList } from './desk/story/list.ts'
import { deskStoryMerge } from './desk/story/merge.ts'
import { deskStoryRename } from './desk/story/rename.ts'
import { deskStorySplit } from './desk/story/split.ts'
import { deskTokenAdd } from './desk/token/add.ts'
import { deskTokenList } from './desk/token/list.ts'
import { deskTokenRemove } from './desk/token/remove.ts'
import { deskAudit, deskUndo } from './desk/undo.ts'
import { drafts } from './drafts.ts'
import { exportMe } from './export-me.ts'
import { find } from './find.ts'
import { followupAdd } from './followup/add.ts'
import { followupCalendar } from './followup/calendar.ts'
import { followupClaim } from './followup/claim.ts'
import { followupDone, followupDrop } from './followup/close.ts'
import { followupEdit } from './followup/edit.ts'
import { followupHand } from './followup/hand.ts'
import { followupList } from './followup/list.ts'
import { followupNote } from './followup/note.ts'
import { followupReopen } from './followup/reopen.ts'
import { followupShow } from './followup/show.ts'
import { followupSnooze } from './followup/snooze.ts'
import { handover } from './handover.ts'
import { help } from './help.ts'
import { home } from './home.ts'
import { read } from './read.ts'
import { receipt } from './receipt.ts'
import { share } from './share.ts'
import { shiftNote } from './shift/note.ts'
import { shiftQuiet } from './shift/quiet.ts'
import { shiftRotaAdd } from './shift/rota/add.ts'
import { shiftRotaRemove } from './shift/rota/remove.ts'
import { shiftRotaShow } from './shift/rota/show.ts'
import { shiftTake } from './shift/take.ts'
import { sources } from './sources.ts'
import { story } from './story.ts'
import { timeline } from './timeline.ts'
import { why } from './why.ts'

/** Every command there is, in the order in which help shows them. One more is its file, its test and a line here. */
export const commands: readonly Command[] = [
  brief,
  sources,
  timeline,
  story,
  read,
  changes,
  find,
  check,
  drafts,
  why,
  receipt,
  share,
  deleteCommand,
  exportMe,
  followupAdd,
  followupList,
  followupShow,
  followupClaim,
  followupHand,
  followupEdit,
  followupNote,
  followupSnooze,
  followupDone,
  followupDrop,
  followupReopen,
  followupCalendar,
  handover,
  home,
  shiftNote,
  shiftTake,
  shiftQuiet,
  shiftRotaShow,
  shiftRotaAdd,
  shiftRotaRemove,
  deskFeedAdd,
  deskFeedList,
  deskFeedTest,
  deskFeedSet,
  deskFeedPause,
  deskFeedResume,
  deskFeedRemove,
  deskFeedImport,
  deskFeedExport,
  deskStoryList,
  deskStoryMerge,
  deskStorySplit,
  deskStoryRename,
  deskStoryAddress,
  deskScheduleAdd,
  deskScheduleList,
  deskScheduleRemove,
  deskSearchRebuild,
  deskSet,
  deskSettings,
  deskStaffSet,
  deskStaffList,
  deskReport,
  deskForget,
  deskTokenAdd,
  deskTokenList,
  deskTokenRemove,
  deskAddresses,
  deskUndo,
  deskAudit,
  deskOutbox,
  deskConnect,
  deskStatus,
  help,
]
