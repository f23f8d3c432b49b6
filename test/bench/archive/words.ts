const vocabulary = 20_000
const speakers = 5_000

/** What made articles are made of, the same for the same seed. */
export interface MadeWords {
  /** A number from 0 up to 1. */
  random(): number
  /** A word of a vocabulary of 20,000, by Zipf's law: the second is half as frequent as the first. */
  word(): string
  /** A speaker's name of two words, some far more often than others. */
  speaker(): string
}

export function madeWords(seed: number): MadeWords {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const words = Array.from({ length: vocabulary }, (_, n) => `w${n}`)
  return {
    random,
    word: () => words[Math.floor(vocabulary ** random())]!,
    speaker() {
      const n = Math.floor(speakers ** random())
      return `First${n % 70} Last${n}`
    },
  }
}
