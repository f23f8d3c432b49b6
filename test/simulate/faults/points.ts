/** What can happen to a call to the outside. `stopped`: it took effect, and its caller stands still for minutes before it hears. */
export const faults = ['killed before', 'killed after', 'answer lost', 'refused', 'late', 'doubled', 'stopped'] as const
export type Fault = (typeof faults)[number]

/** Every kind of call to the outside. `interaction` is the other way: a person's command that comes in. */
export const points = [
  'commit',
  'feed',
  'page',
  'discord post',
  'discord update',
  'discord history',
  'discord answer',
  'slack post',
  'slack update',
  'slack history',
  'slack answer',
  'wake-up',
  'interaction',
] as const
export type Point = (typeof points)[number]

/** What can't happen, or what nobody on our side of the line could see, with the reason. */
export const notEnumerated: Readonly<Partial<Record<`${Point}: ${Fault}`, string>>> = {
  'commit: doubled': 'a transaction that is committed is over',
  'slack post: doubled': 'Slack has no key by which it, or we, could tell the second from the first',
  'slack answer: doubled': 'as a post',
  'interaction: answer lost': 'the acknowledgement is an answer of its own: see discord answer and slack answer',
  'interaction: refused': 'nobody is there to take it: the person is told so by the platform, and nothing was promised',
}

export type Pair = `${Point}: ${Fault}`

/** All that is enumerated. */
export const pairs: readonly Pair[] = points.flatMap((point) =>
  faults.map((fault): Pair => `${point}: ${fault}`).filter((pair) => !(pair in notEnumerated)),
)

export function partsOf(pair: Pair): { readonly point: Point; readonly fault: Fault } {
  const [point, fault] = pair.split(': ') as [Point, Fault]
  return { point, fault }
}
