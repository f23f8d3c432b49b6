import type { Asker } from '../answer/asker.ts'

/** The homes that members have opened (docs.slack.dev/surfaces/app-home). */
export interface Homes {
  /** Slack shows a member their home: what stands there is made. */
  opened(asker: Asker): Promise<void>
  /** Something was changed in a workspace: the homes that are open are made anew, once for all that comes together. */
  changed(team: string): void
  /** What is overdue by now is shown without a press: open homes are made anew now and then, and shown where they differ. */
  begin(): void
  stop(): void
}
