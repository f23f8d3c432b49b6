/**
 * The letters of the desk's name with those that look like them, as they are written: a subset of Unicode's confusables
 * (unicode.org/reports/tr39, confusables.txt) for nine letters. Marks, full width, mathematical and enclosed letters need no line: they
 * are taken apart.
 */
const alike: Readonly<Record<string, string>> = {
  n: 'ոռηпńŋɲƞɴΝͶꓠᴎⲚ',
  i: 'ıɩιіӏɪ⍳ᎥꙇlL1|ǀΙІӀꓲƖɭⵏ∣⏽Ɪꭵ',
  g: 'ɡᶃƍցɢǥᏀꓖԌɠʛ',
  h: 'һհᏂʜнНΗꓧᎻɦⱨħℎⲎꮋ',
  t: 'тτᴛŧТΤꓔᎢƭţⲦꭲ†',
  d: 'ԁɗժđᴅꓓꓒᎠɖꭰ',
  e: 'еєҽɛε℮ᴇЕΕꓰᎬɇⲈꭼ',
  s: 'ѕꜱʂƽЅꓢᏚՏꮪſ',
  k: 'кκᴋĸƙқКΚꓗᏦⱪⲔꮶ',
}

const letters = new Map(Object.entries(alike).flatMap(([letter, same]) => [...same].map((one) => [one, letter])))

/** First code points of runs of 26 letters, A to Z, that stand on a ground of their own: circled, squared, of flags. */
const grounds = [0x1f150, 0x1f170, 0x1f1e6]

/** Whether a name can be taken for another of the same nine letters, whatever is invisible in it: `own` is in small letters. */
export function looksLike(name: string, own: string): boolean {
  return bare(name) === own || bare(name.toLowerCase()) === own
}

function bare(name: string): string {
  // The thin spaces first: taken apart they are common ones, which are seen.
  const visible = name
    .replace(/[\u2000-\u200a\u202f]/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}\p{C}]/gu, '')
  return [...visible].map((one) => (letters.get(one) ?? onGround(one) ?? one).toLowerCase()).join('')
}

function onGround(letter: string): string | undefined {
  const point = letter.codePointAt(0)!
  const ground = grounds.find((first) => point >= first && point < first + 26)
  return ground === undefined ? undefined : String.fromCharCode(97 + point - ground)
}
