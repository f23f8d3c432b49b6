/** Where each mistake was found last: looked at first, so that the test needn't look through many. Those that aren't here were not looked for long enough yet. */
export const foundAt: Readonly<Record<string, number>> = {
  'a post is marked as posted before it is sent': 17,
  'what became of a post is not written down': 12,
  'the nonce is dropped': 13,
  'the look into Discord’s history is skipped': 13,
  'the look into Slack’s history is skipped': 45,
  'the key is not put on a message in Slack': 45,
  'each attempt has a key of its own': 13,
  'a post that has to wait is taken for posted': 45,
  'attempts are counted while the platform is out of reach': 13,
  'reminders come a quarter of an hour early': 12,
  'reminders come a quarter of an hour late': 45,
  'the newest article of a poll is routed first': 45,
  'a brief has a sentence that is in no article': 12,
}
