/** What only one member may see, as somebody else may have got hold of it. */
export interface Secrets {
  readonly ids: readonly string[]
  readonly slugs: readonly string[]
  /** Of the page that she asked about. */
  readonly url: string
  /** Of a feed that all may read. */
  readonly feed: string
}

/** Ways of asking for an article that one knows something of. The words typed are answered in an error: they aren't given away by it. */
const articles = (secrets: Secrets) => [
  '',
  ...secrets.ids.map((id) => ` article:${id}`),
  ` article:${secrets.url}`,
  ' article:"sells its harbour"',
]
const stories = (secrets: Secrets) => ['', ...secrets.slugs.map((slug) => ` story:${slug}`)]
const ofBoth = (secrets: Secrets, command: string, more = ['']) =>
  [...articles(secrets), ...stories(secrets)].flatMap((option) => more.map((one) => `${command}${option}${one}`))
const formats = ['', ' as:csv', ' as:json', ' as:markdown']

/**
 * Every command there is, with the lines that could show what one alone may see. A new command is red until it stands here: with its
 * lines, or with the reason why no article is behind it.
 */
export const lines: Readonly<Record<string, (secrets: Secrets) => readonly string[]>> = {
  brief: (secrets) => articles(secrets).map((option) => `/brief${option}`),
  sources: (secrets) => ofBoth(secrets, '/sources', [...formats, ' audit:yes', ' audit:yes as:csv', ' thoughts:yes']),
  timeline: (secrets) => ofBoth(secrets, '/timeline', [...formats, ' as:ics', ' as:timelinejs']),
  story: (secrets) => ['/story', ...secrets.slugs.map((slug) => `/story ${slug}`)],
  read: (secrets) => articles(secrets).map((option) => `/read${option}`),
  changes: (secrets) => ofBoth(secrets, '/changes', ['', ' as:csv', ' as:markdown']),
  find: (secrets) => [
    ...['sells harbour', '"its harbour"', 'Lund', 'jobs nobody'].flatMap((words) =>
      formats.map((format) => `/find ${words}${format}`),
    ),
    ...['said', 'promised', 'number', 'changed'].flatMap((kind) =>
      formats.map((format) => `/find kind:${kind}${format}`),
    ),
    ...[
      '/find speaker:Ada',
      '/find speaker:Ada about:job',
      '/find speaker:Lund as:json',
      '/find harbour from:2020-01-01 to:2030-01-01',
    ],
    ...secrets.slugs.map((slug) => `/find harbour story:${slug}`),
  ],
  check: (secrets) =>
    ['', ...secrets.slugs.map((slug) => ` story:${slug}`)].flatMap((option) =>
      formats
        .filter((format) => !/csv|json/.test(format))
        .map(
          (format) =>
            `/check${option}${format}\n“Nobody will lose a job in town,” Ms Lund told The Morning Courier. The harbour will be sold on Friday, the mayor Ada Lund said. The ministry would not confirm the price of the harbour.`,
        ),
    ),
  drafts: () => [
    ...['/drafts', '/drafts 1 do:delete', '/drafts 2'],
    ...['', ' do:again'].map((more) => `/drafts 1${more}`),
  ],
  share: (secrets) => articles(secrets).map((option) => `/share${option}`),
  'followup add': (secrets) =>
    articles(secrets).flatMap((option) => [`/followup add${option}`, `/followup add${option} thread:1`]),
  'followup list': () => ['/followup list', '/followup list state:claimed', '/followup list state:overdue'],
  'followup show': () => ['/followup show 1', '/followup show 2'],
  'followup hand': () => ['/followup hand 1 owner:@ben'],
  'followup edit': () => ['/followup edit 1 text:"Call them again"'],
  'followup note': () => ['/followup note 1 text:"They did not answer"'],
  'followup reopen': () => ['/followup reopen 99'],
  'followup claim': () => ['/followup claim 1'],
  'followup snooze': () => ['/followup snooze 1 until:"tomorrow 9:00"'],
  'followup done': () => ['/followup done 99'],
  'followup drop': () => ['/followup drop 99'],
  'desk feed add': () => ['/desk feed add https://nowhere.test/feed.xml'],
  'desk feed list': () => ['/desk feed list'],
  'desk feed test': (secrets) => [`/desk feed test ${secrets.feed}`],
  'desk feed pause': (secrets) => [`/desk feed pause ${secrets.feed}`],
  'desk feed resume': (secrets) => [`/desk feed resume ${secrets.feed}`],
  'desk feed set': (secrets) => [
    `/desk feed set ${secrets.feed} filter:harbour`,
    `/desk feed set ${secrets.feed} name:Other`,
  ],
  'desk feed remove': () => ['/desk feed remove https://nowhere.test/feed.xml'],
  'desk feed import': () => ['/desk feed import file:data:text/plain,x'],
  'desk feed export': () => ['/desk feed export'],
  'desk story list': () => ['/desk story list'],
  'desk story merge': (secrets) =>
    secrets.slugs.map((slug) => `/desk story merge ${slug} into:oldham-sells-its-harbour`),
  'desk story split': (secrets) => secrets.slugs.map((slug) => `/desk story split ${slug} articles:1`),
  'desk story address': (secrets) => secrets.slugs.map((slug) => `/desk story address ${slug}`),
  'desk story rename': (secrets) => secrets.slugs.map((slug) => `/desk story rename ${slug} headline:"Mine now"`),
  'desk schedule add': () => ['/desk schedule add when:"daily 08:00" what:followups'],
  'desk schedule list': () => ['/desk schedule list'],
  'desk schedule remove': () => ['/desk schedule remove 9'],
  why: (secrets) => [...articles(secrets).map((option) => `/why${option}`), `/why ${secrets.url}`],
  receipt: (secrets) => articles(secrets).map((option) => `/receipt${option}`),
  'desk search rebuild': () => ['/desk search rebuild'],
  'desk set': () => ['/desk set sentences 3'],
  'desk settings': () => ['/desk settings'],
  'desk staff set': () => ['/desk staff set editor member:@ben'],
  'desk staff list': () => ['/desk staff list'],
  delete: (secrets) => [
    ...secrets.ids.map((id) => `/delete text:${id}`),
    `/delete text:${secrets.url}`,
    '/delete text:harbour',
    '/delete post:nothing',
  ],
  'export me': () => ['/export me'],
  'desk report': (secrets) => [
    '/desk report',
    '/desk report day:2026-11-23',
    ...secrets.slugs.map((slug) => `/desk report story:${slug}`),
  ],
  'desk forget': (secrets) => [
    ...secrets.ids.map((id) => `/desk forget article:${id}`),
    `/desk forget article:${secrets.url}`,
    '/desk forget outlet:127.0.0.1',
    '/desk forget member:@ann',
    '/desk forget all:workspace',
  ],
  'desk token add': () => ['/desk token add Assistant'],
  'desk token list': () => ['/desk token list'],
  'desk addresses': () => ['/desk addresses', '/desk addresses revoke:nothing'],
  'desk token remove': () => ['/desk token remove Assistant'],
  'desk undo': () => ['/desk undo'],
  'desk audit': () => ['/desk audit'],
  'desk outbox': () => ['/desk outbox'],
  'desk connect': () => ['/desk connect', '/desk connect platform:discord', '/desk connect platform:slack'],
  'desk status': () => ['/desk status'],
  handover: () => [
    '/handover',
    '/handover hours:72',
    ...formats.slice(1).map((format) => `/handover hours:72${format}`),
  ],
  'shift note': () => ['/shift note The ministry calls back at six'],
  'shift take': () => ['/shift take'],
  'followup calendar': () => ['/followup calendar', '/followup calendar all:yes do:new', '/followup calendar revoke'],
  'shift rota show': () => ['/shift rota show'],
  'shift rota add': () => ['/shift rota add member:@ben when:"daily 22-6"'],
  'shift rota remove': () => ['/shift rota remove 1'],
  'shift quiet': () => ['/shift quiet', '/shift quiet 22:00-06:00'],
  home: () => ['/home'],
  help: () => ['/help', '/help brief'],
}
