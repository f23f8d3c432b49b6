const saying = /^(?:said|says|told|announced|confirmed|added|indicated|signal(?:l?ed)|insisted|according to)\b/u
const untilDoing = /^.*? (?=(?:would|will) )/su

/** Characters of a match before what will be done, where it begins with the telling: "said the paper ⟨would close⟩"; else 0. */
export function tellingLength([words]: RegExpExecArray): number {
  return (saying.test(words) && untilDoing.exec(words)?.[0].length) || 0
}
