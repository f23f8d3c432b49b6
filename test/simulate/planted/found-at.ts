/** A world in which each mistake shows: looked at first, so that the test needn't look through many. */
export const foundAt: Readonly<Record<string, number>> = {
  'a post is marked as posted before it is sent': 0,
  'what became of a post is not written down': 0,
  'a post that has to wait is taken for posted': 0,
  'an edit is posted as a message of its own': 0,
  'the newest article of a poll is routed first': 0,
  'a subscription begins an hour too late': 0,
  'the key of a brief is each process’s own': 0,
  'only the first channel of a feed gets its articles': 0,
  'an answer never comes': 0,
  'what is asked privately is answered to all': 0,
  'a brief has a sentence that is in no article': 0,
  'reminders come a quarter of an hour early': 1,
  'reminders come a quarter of an hour late': 1,
  'a lease is over as soon as it begins': 2,
  'what was being sent is forgotten at a restart': 2,
  'what a wrong clock wrote is left as it is': 3,
  'the nonce is dropped': 5,
  'a page that can’t be read is passed over in silence': 5,
  'the look into Slack’s history is skipped': 7,
  'the key is not put on a message in Slack': 7,
  'each attempt has a key of its own': 7,
  'attempts are counted while the platform is out of reach': 7,
  'the look into Discord’s history is skipped': 13,
  'a transaction that fails is passed over': 49,
  'the reminder is set on before it is in the outbox, each by itself': 98,
}

/** No world has shown these yet: what a feed brought is lost only where a process dies between two writes of the last poll that had news. */
export const notFound: readonly string[] = ['the validator of a feed is kept before its items are']
