import type { types } from '@slack/bolt'
import type { Card } from '../../../core/card.ts'
import { say } from '../../../locales/index.ts'
import { renderCard } from '../card/card.ts'
import { contextBlocks } from '../card/context.ts'
import { sizes } from '../limits.ts'

/** The blocks of cards in a view, as many as Slack takes there: the last says where the rest is. */
function viewBlocks(cards: readonly Card[], rest: string): types.KnownBlock[] {
  const blocks = cards.flatMap((card) => renderCard(card).flatMap((message) => message.blocks ?? []))
  if (blocks.length <= sizes.modalBlocks) return blocks
  return [...blocks.slice(0, sizes.modalBlocks - 1), ...contextBlocks(rest)]
}

/** The app's home of one member (docs.slack.dev/surfaces/app-home). */
export function homeView(cards: readonly Card[], metadata: string, prefix: string): types.HomeView {
  const blocks = viewBlocks(cards, say.slack.moreIn(prefix))
  return { type: 'home', private_metadata: metadata, blocks }
}

/** An answer to what was pressed in a view: there is no channel to say it in. */
export function answerView(cards: readonly Card[], metadata: string): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Nightdesk', emoji: false },
    close: { type: 'plain_text', text: say.slack.close, emoji: false },
    private_metadata: metadata,
    blocks: viewBlocks(cards, say.slack.moreThanFits),
  }
}
