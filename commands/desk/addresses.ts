import { say } from '../../src/locales/index.ts'
import { noticeCard } from '../../src/newsroom/cards/notice.ts'
import { addressesOf, takeAddressBack } from '../../src/newsroom/syndication/addresses.ts'
import { answer, type Command, given } from '../command.ts'

const buttonsAtMost = 10
const shownAtMost = 50

export const deskAddresses = {
  name: 'desk addresses',
  description: 'All secret addresses of calendars and stories here, whoever asked for them; take one back',
  permission: 'admin',
  options: [{ name: 'revoke', type: 'string', description: 'The address that is taken back', completes: true }],
  async execute(invocation, newsroom) {
    const id = given(invocation, 'revoke')
    if (id !== undefined) {
      const { what } = await takeAddressBack(newsroom, invocation, id)
      return answer(noticeCard(say.tokens.addressTaken(what), say.tokens.refused, 'answer'))
    }
    const addresses = await addressesOf(newsroom, invocation.place)
    if (addresses.length === 0) return answer(noticeCard(say.tokens.addresses, say.tokens.noAddresses, 'answer'))
    return answer({
      tone: 'answer',
      title: say.tokens.addressCount(addresses.length),
      parts: [
        {
          type: 'list',
          ordered: true,
          items: addresses
            .slice(0, shownAtMost)
            .map(({ what, by, at }) => [
              { type: 'strong' as const, text: what },
              ...say.tokens.since({ type: 'time', at, style: 'datetime' }, by),
            ]),
        },
        { type: 'context', text: say.tokens.whoHas },
        {
          type: 'actions',
          actions: addresses.slice(0, buttonsAtMost).map(({ id: one }, i) => ({
            type: 'invoke' as const,
            label: say.tokens.takeBackNumber(i + 1),
            invoke: `desk addresses revoke:${one}`,
          })),
        },
      ],
    })
  },
  async complete({ place, typed }, newsroom) {
    const addresses = await addressesOf(newsroom, place)
    return addresses
      .filter(({ what }) => what.toLowerCase().includes(typed.toLowerCase()))
      .map(({ what, by, id }) => ({ label: [what, by].filter(Boolean).join(' · ').slice(0, 90), value: id }))
  },
} satisfies Command
