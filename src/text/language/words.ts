const common = new Set(
  'the of and to a in is it you that he was for on are with as his they be at one have this from or had by not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my over did down only may after where most me our just back any new year years day says police president government minister court man woman men women child children city state country war world news election vote trial killed dead fire flood storm budget market bank company'.split(
    ' ',
  ),
)

/** True when the text is in Latin letters and a third of its words, at least one, are common English ones. */
export function looksEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.length === 0) return false
  if (words.some((word) => !/^\p{Script=Latin}+$/u.test(word))) return false
  const known = words.filter((word) => common.has(word)).length
  return known * 3 >= words.length
}
