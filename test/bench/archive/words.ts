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
  // A generator of 32 bits that doesn't repeat itself here (mulberry32, Tommy Ettinger, public domain).
  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
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
