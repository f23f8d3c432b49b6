/** Names of months as dates on the wire write them, by language; lower case, accents kept, the shortest unmistakable start. */
const names: readonly (readonly string[])[] = [
  'january janvier januar enero gennaio janeiro januari ιαν január января январь ocak styczeń stycznia jän ene gen янв leden ledna січня',
  'february février februar febrero febbraio fevereiro februari φεβ február февраля февраль şubat luty lutego fév fev фев febr únor února лютого',
  'march mars märz marzo março maart μάρ μαώ μαρ március марта март mart marzec marca mär mrt márc мар březen března березня',
  'april avril abril aprile απρ április апреля апрель nisan kwiecień kwietnia avr abr ápr апр duben dubna квітня',
  'may mai mayo maggio maio mei μάι μαϊ μαι május мая май mayıs maj maja mag máj květen května травня',
  'june juin juni junio giugno junho ιούν ιον ιουν június июня июнь haziran czerwiec czerwca giu jún июн červen června червня',
  'july juillet juli julio luglio julho ιούλ ιολ ιουλ július июля июль temmuz lipiec lipca juil lug júl июл červenec července липня',
  'august août agosto augustus αύγ αυγ augusztus августа август ağustos sierpień sierpnia aoû ago авг augusti srpen srpna серпня',
  'september septembre septiembre settembre setembro σεπ szeptember сентября сентябрь eylül wrzesień września set szept сен sept září вересня',
  'october octobre oktober octubre ottobre outubro οκτ október октября октябрь ekim październik października okt ott out окт říjen října жовтня',
  'november novembre noviembre novembro νοέ νοε ноября ноябрь kasım listopad listopada нояб ноя листопада',
  'december décembre dezember diciembre dicembre dezembro δεκ декабря декабрь aralık grudzień grudnia déc dez dic дек prosinec prosince грудня',
].map((forms) => forms.split(' '))

const byName = new Map<string, number>()
names.forEach((forms, index) => {
  for (const form of forms) byName.set(form, index + 1)
  const english = forms[0]!
  byName.set(english.slice(0, 3), index + 1)
})

const asked = new Map<string, number | undefined>()

/** The number of a month from its name, 1 to 12, in a language that feeds and pages are known to write. */
export function monthByName(name: string): number | undefined {
  if (name.length > 20) return undefined
  const word = name.toLowerCase().replace(/\.$/, '')
  const known = byName.get(word)
  if (known !== undefined || asked.has(word)) return known ?? asked.get(word)
  const found = byStart(word)
  if (asked.size < 2_000) asked.set(word, found)
  return found
}

/**
 * Endings differ by case and by haste ("Sept", "Janv"): a start of at least three letters of one month only, or a whole
 * name with another ending. "Maria" is no March, nor "Mayor" a May.
 */
function byStart(word: string): number | undefined {
  if (word.length < 3) return undefined
  const fits = new Set<number>()
  for (const [form, number] of byName)
    if (form.startsWith(word) || (form.length >= 4 && word.length <= form.length + 2 && word.startsWith(form)))
      fits.add(number)
  return fits.size === 1 ? [...fits][0] : undefined
}
