import { en } from './en/index.ts'

/** What the bot can say: every language has the same sentences, and takes the same values. */
export type Words = typeof en

/** The bot's sentences, a room a subject. They are asked for when they are said, never while a file is loaded. */
export const say: Words = en
