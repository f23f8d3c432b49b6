import type { Locale } from './locale.ts'

/** The commands in German. */
export const de: Locale = {
  names: {
    brief: 'kurzfassung',
    sources: 'quellen',
    timeline: 'zeitleiste',
    story: 'thema',
    read: 'lesen',
    changes: 'änderungen',
    find: 'suchen',
    check: 'prüfen',
    why: 'warum',
    receipt: 'beleg',
    share: 'teilen',
    followup: 'wiedervorlage',
    add: 'hinzufügen',
    list: 'liste',
    show: 'zeigen',
    claim: 'übernehmen',
    hand: 'übergeben',
    edit: 'bearbeiten',
    note: 'notiz',
    snooze: 'verschieben',
    done: 'erledigt',
    drop: 'fallenlassen',
    reopen: 'wiederöffnen',
    handover: 'übergabe',
    home: 'start',
    shift: 'schicht',
    take: 'antreten',
    quiet: 'ruhe',
    desk: 'desk',
    feed: 'feed',
    test: 'testen',
    set: 'ändern',
    pause: 'anhalten',
    resume: 'fortsetzen',
    remove: 'entfernen',
    import: 'importieren',
    export: 'exportieren',
    merge: 'zusammenlegen',
    split: 'trennen',
    rename: 'umbenennen',
    schedule: 'zeitplan',
    search: 'index',
    rebuild: 'neu-aufbauen',
    settings: 'einstellungen',
    staff: 'team',
    undo: 'rückgängig',
    audit: 'protokoll',
    outbox: 'ausgang',
    connect: 'verbinden',
    platform: 'plattform',
    status: 'status',
    help: 'hilfe',
    article: 'artikel',
    published: 'veröffentlicht',
    file: 'datei',
    until: 'bis',
    speaker: 'sprecher',
    kind: 'art',
    thoughts: 'gedanken',
    as: 'als',
    page: 'seite',
    from: 'von',
    to: 'nach',
    outlet: 'medium',
    words: 'wörter',
    about: 'über',
    draft: 'entwurf',
    text: 'text',
    due: 'fällig',
    owner: 'zuständig',
    backup: 'vertretung',
    priority: 'priorität',
    thread: 'faden',
    state: 'stand',
    number: 'nummer',
    hours: 'stunden',
    timezone: 'zeitzone',
    url: 'adresse',
    channel: 'kanal',
    filter: 'filter',
    style: 'stil',
    'catch-up': 'nachholen',
    watch: 'beobachten',
    near: 'nahe',
    name: 'name',
    into: 'in',
    articles: 'artikel',
    slug: 'kürzel',
    headline: 'schlagzeile',
    when: 'wann',
    what: 'was',
    setting: 'einstellung',
    value: 'wert',
    level: 'stufe',
    member: 'mitglied',
    role: 'rolle',
    delivery: 'sendung',
    decision: 'entscheidung',
    command: 'befehl',
    rota: 'dienstplan',
    calendar: 'kalender',
    do: 'aktion',
    all: 'alles',
    forget: 'vergessen',
    posts: 'sendungen',
    confirm: 'bestätigen',
  },
  menus: { 'Brief this': 'Zusammenfassen', 'Follow up': 'Wiedervorlage' },
  descriptions: {
    'A short faithful summary: of an address, a pasted text, or the latest article here':
      'Eine kurze treue Zusammenfassung: einer Adresse, eines Textes oder des neuesten Artikels hier',
    'An address, a text of several lines, or words of an article':
      'Eine Adresse, ein mehrzeiliger Text oder Wörter eines Artikels',
    'Day of publication of a pasted text': 'Tag der Veröffentlichung eines eingefügten Textes',
    'A text or HTML file': 'Eine Text- oder HTML-Datei',
    'An embargo: only you see it until then, then it is posted here':
      'Eine Sperrfrist: bis dahin sehen nur Sie es, dann wird es hier veröffentlicht',
    'Who said what, and who says so': 'Wer hat was gesagt, und wer sagt das',
    'Words of an article, its address, or nothing for the latest here':
      'Wörter eines Artikels, seine Adresse, oder nichts für den neuesten hier',
    'A whole story instead of one article': 'Ein ganzes Thema statt eines Artikels',
    'Only this speaker': 'Nur diese Person',
    'Only quotes of this kind': 'Nur Zitate dieser Art',
    'Thoughts, plans and acts as well, which nobody said':
      'Auch Gedanken, Pläne und Handlungen, die niemand gesagt hat',
    'The whole as a file': 'Das Ganze als Datei',
    'Facts about the sources: who is heard, what has one source only':
      'Fakten über die Quellen: wer gehört wird, was nur eine Quelle hat',
    'A further page of a long answer': 'Eine weitere Seite einer langen Antwort',
    'What happened when, how precisely that is known, and who says so':
      'Was wann geschah, wie genau das bekannt ist, und wer es sagt',
    'Nothing before this day': 'Nichts vor diesem Tag',
    'Nothing after this day': 'Nichts nach diesem Tag',
    'As a file': 'Als Datei',
    'A story: what is new since you last looked, its articles with their outlets and dates':
      'Ein Thema: was neu ist, seit Sie zuletzt nachsahen, seine Artikel mit Medien und Daten',
    'Its slug, or nothing for the one that changed last': 'Sein Kürzel, oder nichts für das zuletzt geänderte',
    'The article’s own text, as it is kept here': 'Der eigene Text des Artikels, wie er hier aufbewahrt ist',
    'A further page of a long text': 'Eine weitere Seite eines langen Textes',
    'What outlets changed in their articles, old beside new':
      'Was Medien in ihren Artikeln geändert haben, alt neben neu',
    'Only this outlet’s': 'Nur dieses Mediums',
    'Search all that is kept: words, “phrases”, what somebody said over time':
      'Alles Aufbewahrte durchsuchen: Wörter, „Wendungen“, was jemand über die Zeit sagte',
    'Words that all have to be there; “several words” in quotation marks as they stand':
      'Wörter, die alle vorkommen müssen; „mehrere Wörter“ in Anführungszeichen genau so',
    'Only what this person or body said': 'Nur was diese Person oder Stelle gesagt hat',
    'With speaker: what it is about': 'Mit sprecher: worum es geht',
    'Only passages of this kind': 'Nur Stellen dieser Art',
    'Only of this outlet': 'Nur dieses Mediums',
    'Only in this story': 'Nur in diesem Thema',
    'Published on this day or later': 'An diesem Tag oder später veröffentlicht',
    'Published on this day or earlier': 'An diesem Tag oder früher veröffentlicht',
    'All of it as a file': 'Alles als Datei',
    'A further page': 'Eine weitere Seite',
    'Your own draft against what is kept: quotations, numbers, days, names, titles':
      'Ihr Entwurf gegen das Aufbewahrte: Zitate, Zahlen, Tage, Namen, Titel',
    'The draft, pasted; nothing of it is kept': 'Der Entwurf, eingefügt; nichts davon wird aufbewahrt',
    'The draft as a text, HTML or PDF file': 'Der Entwurf als Text-, HTML- oder PDF-Datei',
    'Only against this story': 'Nur gegen dieses Thema',
    'The day that the draft is for; today unless told': 'Der Tag, für den der Entwurf ist; heute, wenn nicht genannt',
    'Why this was posted, or why not: feed, filter, copies, story, channels':
      'Warum dies veröffentlicht wurde oder nicht: Feed, Filter, Kopien, Thema, Kanäle',
    'An address, words of an article, or nothing for the latest here':
      'Eine Adresse, Wörter eines Artikels, oder nichts für den neuesten hier',
    'Every try of a post, with times and what the platform answered':
      'Jeder Versuch einer Sendung, mit Zeiten und Antworten der Plattform',
    'Words of the article, its address, or nothing for the latest post here':
      'Wörter des Artikels, seine Adresse, oder nichts für die neueste Sendung hier',
    'Show what only you see to the channel: a text that you pasted, or an address that you asked about':
      'Dem Kanal zeigen, was nur Sie sehen: ein eingefügter Text oder eine erfragte Adresse',
    'Take something on: your own words, or what an article leaves open':
      'Etwas übernehmen: eigene Worte, oder was ein Artikel offen lässt',
    'What to do; leave it out to see what an article leaves open':
      'Was zu tun ist; leer zeigt, was ein Artikel offen lässt',
    'When to remind': 'Wann erinnert wird',
    'Who does it; you, unless you say so': 'Wer es macht; Sie, wenn Sie nichts anderes sagen',
    'Who is asked too when the owner doesn’t answer':
      'Wer auch gefragt wird, wenn die zuständige Person nicht antwortet',
    'How much it presses': 'Wie sehr es drängt',
    'The article it belongs to': 'Der Artikel, zu dem es gehört',
    'The number of the thread that the article leaves open': 'Die Nummer des Fadens, den der Artikel offen lässt',
    'Follow-ups of this workspace, the soonest due first':
      'Wiedervorlagen dieses Arbeitsbereichs, die nächste fällige zuerst',
    'Only of this person': 'Nur dieser Person',
    'Only in this state; without it, all that are not closed':
      'Nur in diesem Stand; sonst alle, die nicht geschlossen sind',
    'Which page, from 1': 'Welche Seite, ab 1',
    'One follow-up with what happened to it, and what can be done':
      'Eine Wiedervorlage: was mit ihr geschah und was getan werden kann',
    'Number of the follow-up': 'Nummer der Wiedervorlage',
    'Make a follow-up yours, or accept one that was handed to you':
      'Eine Wiedervorlage zu Ihrer machen, oder eine übergebene annehmen',
    'Hand a follow-up over to somebody, who accepts it': 'Eine Wiedervorlage jemandem übergeben, der sie annimmt',
    'Who shall do it': 'Wer es machen soll',
    'Change what a follow-up says, when it is due, how much it presses, who is the backup':
      'Ändern, was eine Wiedervorlage sagt, wann sie fällig ist, wie sie drängt, wer vertritt',
    'What to do': 'Was zu tun ist',
    'When it is due': 'Wann es fällig ist',
    'Write down what was found out about a follow-up': 'Aufschreiben, was zu einer Wiedervorlage herauskam',
    'The note': 'Die Notiz',
    'Be reminded of a follow-up later; when it is due stays as it is':
      'Später an eine Wiedervorlage erinnert werden; die Fälligkeit bleibt',
    'When to remind again; leave it out for a choice': 'Wann wieder erinnert wird; leer für eine Auswahl',
    'Close a follow-up as done': 'Eine Wiedervorlage als erledigt schließen',
    'Let a follow-up go': 'Eine Wiedervorlage fallen lassen',
    'Open a follow-up again that was closed': 'Eine geschlossene Wiedervorlage wieder öffnen',
    'What the next shift has to know: what came in, what changed, what is due, what is broken':
      'Was die nächste Schicht wissen muss: was kam, sich änderte, fällig ist, nicht geht',
    'How far back; without it, since somebody took over last, or twelve hours':
      'Wie weit zurück; sonst seit der letzten Übernahme, oder zwölf Stunden',
    'Your desk: what is yours, what is overdue, what comes until the morning, and the stories':
      'Ihr Desk: was Ihres ist, überfällig ist, bis zum Morgen kommt, und die Themen',
    'Leave a line for the next shift': 'Der nächsten Schicht eine Zeile hinterlassen',
    'The line': 'Die Zeile',
    'Take the desk over: what was handed over is acknowledged, and the next hand-over begins now':
      'Den Desk übernehmen: das Übergebene ist bestätigt, die nächste Übergabe beginnt',
    'Hours in which your reminders wait, by your own clock':
      'Stunden, in denen Ihre Erinnerungen warten, nach Ihrer Uhr',
    'From and to, or off; without it, what holds now is shown': 'Von und bis, oder off; leer zeigt, was jetzt gilt',
    'Zone of your clock; the one that the platform knows, or the workspace’s, unless you say so':
      'Zone Ihrer Uhr; die der Plattform oder des Arbeitsbereichs, wenn nicht genannt',
    'Watch a feed, or a page that has none, and post what is new in a channel':
      'Einen Feed beobachten, oder eine Seite ohne Feed, und Neues in einem Kanal melden',
    'Address of the feed, or of the site that has one': 'Adresse des Feeds, oder der Website, die einen hat',
    'Where to post; this channel, unless you say so': 'Wohin; dieser Kanal, wenn nicht anders gesagt',
    'Only articles with these words; or, -word, "some words", ( ), title: author: outlet:':
      'Nur Artikel mit diesen Wörtern; or, -wort, "mehrere Wörter", ( ), title: author: outlet:',
    'A post for each article, or a digest': 'Eine Sendung je Artikel, oder eine Sammlung',
    'How many of the articles that are there already to post; none unless you say so':
      'Wie viele der vorhandenen Artikel gesendet werden; sonst keiner',
    'The feed, or the page itself where it has none': 'Der Feed, oder die Seite selbst, wenn sie keinen hat',
    'Watch only the part of a page near these words of it':
      'Nur den Teil einer Seite beobachten, der bei diesen Wörtern steht',
    'The feeds that this workspace watches, and how they are':
      'Die Feeds, die dieser Arbeitsbereich beobachtet, und wie es ihnen geht',
    'Read a feed or a page now and show what would be posted or watched; changes nothing':
      'Einen Feed oder eine Seite jetzt lesen und zeigen, was käme; ändert nichts',
    'Words to try on it': 'Wörter, die daran erprobt werden',
    'Change a feed in place: filter, style, channel, name, a pause; shows what that does to its last articles':
      'Einen Feed ändern: Filter, Stil, Kanal, Name, Pause; zeigt, was das bewirkt',
    'The feed: words of its title, or its address': 'Der Feed: Wörter seines Titels, oder seine Adresse',
    'Only articles with these words; or, -word, "some words", ( ), title: author: outlet:; none takes it away':
      'Nur Artikel mit diesen Wörtern; or, -wort, "mehrere Wörter", ( ), title:; none hebt es auf',
    'Where to post from now on': 'Wohin von jetzt an gesendet wird',
    'What it is called here; none: as it calls itself': 'Wie er hier heißt; none: wie er sich selbst nennt',
    'Until when nothing is posted; none ends it': 'Bis wann nichts gesendet wird; none beendet es',
    'Stop posting a feed for a while': 'Einen Feed eine Weile nicht senden',
    'Post a paused feed again': 'Einen angehaltenen Feed wieder senden',
    'Stop watching a feed': 'Einen Feed nicht mehr beobachten',
    'Watch all feeds of a list from a feed reader (OPML)':
      'Alle Feeds einer Liste aus einem Feedreader beobachten (OPML)',
    'The OPML file': 'Die OPML-Datei',
    'The feeds of this workspace as a list that feed readers take (OPML)':
      'Die Feeds dieses Arbeitsbereichs als Liste für Feedreader (OPML)',
    'The stories of this workspace, the latest change first':
      'Die Themen dieses Arbeitsbereichs, die letzte Änderung zuerst',
    'Make two stories one; the machine leaves it so': 'Aus zwei Themen eines machen; die Maschine lässt es so',
    'The story whose articles move: its slug': 'Das Thema, dessen Artikel wandern: sein Kürzel',
    'The story that stays: its slug': 'Das Thema, das bleibt: sein Kürzel',
    'Make a story of its own of some articles; the machine leaves it so':
      'Aus einigen Artikeln ein eigenes Thema machen; die Maschine lässt es so',
    'Which story: its slug': 'Welches Thema: sein Kürzel',
    'Their numbers as /story shows them, or words of one headline':
      'Ihre Nummern, wie /story sie zeigt, oder Wörter einer Schlagzeile',
    'Slug of the new story': 'Kürzel des neuen Themas',
    'Give a story another slug, or another headline':
      'Einem Thema ein anderes Kürzel oder eine andere Schlagzeile geben',
    'Its new slug': 'Sein neues Kürzel',
    'Its new headline': 'Seine neue Schlagzeile',
    'Post a digest, the open follow-ups, the stories or the hand-over at set times':
      'Sammlung, offene Wiedervorlagen, Themen oder Übergabe zu festen Zeiten senden',
    'The times': 'Die Zeiten',
    'What to post': 'Was gesendet wird',
    'Where; this channel, unless you say so': 'Wo; dieser Kanal, wenn nicht anders gesagt',
    'Zone of the times; the workspace’s, unless you say so':
      'Zone der Zeiten; die des Arbeitsbereichs, wenn nicht anders gesagt',
    'What is posted when': 'Was wann gesendet wird',
    'Stop a schedule': 'Einen Zeitplan beenden',
    'Number of the schedule': 'Nummer des Zeitplans',
    'Make the index of /find anew from all that is kept': 'Das Verzeichnis von /find aus allem Aufbewahrten neu machen',
    'Show or change a setting; “default” takes it back':
      'Eine Einstellung zeigen oder ändern; „default“ nimmt sie zurück',
    'Which setting': 'Welche Einstellung',
    'Its new value; without one, the present value is shown': 'Ihr neuer Wert; leer zeigt den jetzigen',
    'For this channel alone, where a channel may have its own; or the channel that a setting names':
      'Nur für diesen Kanal, wo das geht; oder der Kanal, den eine Einstellung nennt',
    'All settings of this workspace, and how to change them':
      'Alle Einstellungen dieses Arbeitsbereichs, und wie man sie ändert',
    'Make a member or a role reader, editor or admin':
      'Ein Mitglied oder eine Rolle zu Leser, Redakteur oder Admin machen',
    'Reader, editor, admin, or default to take it back': 'Leser, Redakteur, Admin, oder default, um es zurückzunehmen',
    'A person': 'Eine Person',
    'All who have this role': 'Alle mit dieser Rolle',
    'Who may do what here': 'Wer hier was darf',
    'Take back the last change by an admin command': 'Die letzte Änderung durch einen Admin-Befehl zurücknehmen',
    'Who changed what, the latest first': 'Wer was geändert hat, das Neueste zuerst',
    'Posts that failed, or that may not be there; says what became of one':
      'Sendungen, die misslangen oder vielleicht nicht da sind; sagt, was aus einer wurde',
    'Which post; without one, all that had trouble are shown':
      'Welche Sendung; sonst werden alle mit Schwierigkeiten gezeigt',
    'What to do with it': 'Was damit geschieht',
    'How far Discord and Slack are connected, step by step, and what to do next':
      'Wie weit Discord und Slack verbunden sind, Schritt für Schritt, und was als Nächstes zu tun ist',
    'Which one; without it, all that you may see': 'Welche; ohne Angabe alle, die du sehen darfst',
    'How the desk is: platforms, feeds, outbox, database':
      'Wie es dem Desk geht: Plattformen, Feeds, Ausgang, Datenbank',
    'What there is, and how to use it': 'Was es gibt, und wie man es benutzt',
    'A command to explain': 'Ein Befehl, der erklärt werden soll',
    'Nobody’s yet: whoever is on when it is due gets it': 'Noch niemandes: wer bei Fälligkeit Dienst hat, bekommt es',
    'A secret address from which a calendar takes the due dates':
      'Eine geheime Adresse, von der ein Kalender die Fälligkeiten nimmt',
    'Make another address, or take it back': 'Eine andere Adresse machen, oder sie zurücknehmen',
    'Whose due dates; yours, unless you say so': 'Wessen Fälligkeiten; Ihre, wenn nicht anders gesagt',
    'Those of all': 'Die von allen',
    'Who is on now and next, and the whole rota': 'Wer jetzt und als Nächstes Dienst hat, und der ganze Dienstplan',
    'Put somebody in the rota: what nobody has comes to whoever is on when it is due':
      'Jemanden in den Dienstplan setzen: was niemandes ist, kommt zu wem Dienst hat',
    'Who is on': 'Wer Dienst hat',
    'Days of the week, and from and to': 'Wochentage, und von und bis',
    'Zone of the hours; the workspace’s, unless you say so':
      'Zone der Stunden; die des Arbeitsbereichs, wenn nicht anders gesagt',
    'Take a slot out of the rota': 'Einen Dienst aus dem Plan nehmen',
    'Number of the slot, as /shift rota show has it': 'Nummer des Dienstes, wie /shift rota show sie hat',
    'A member: their name, and what is theirs alone': 'Ein Mitglied: sein Name, und was nur seines ist',
    'All articles of an outlet: its name, or its host': 'Alle Artikel eines Mediums: sein Name, oder sein Host',
    'All that is kept of this workspace': 'Alles, was von diesem Arbeitsbereich aufbewahrt ist',
    'An article: words of it, or its address': 'Ein Artikel: Wörter daraus, oder seine Adresse',
    'Take something out everywhere, with a preview and a proof; a member may ask it of their own':
      'Etwas überall entfernen, mit Vorschau und Nachweis; Mitglieder dürfen es für Eigenes verlangen',
    'The letters that the preview gave; without them it only looks':
      'Die Buchstaben, die die Vorschau gab; ohne sie wird nur nachgesehen',
    'Whether what was posted of it is deleted on the platforms; it is, unless you say so':
      'Ob auf den Plattformen gelöscht wird, was gesendet wurde; ja, wenn nicht anders gesagt',
  },
}
