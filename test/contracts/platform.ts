import { describe } from 'vitest'
import type { Lacks, MakeWorld } from './person.ts'
import { answers } from './platform/answers.ts'
import { buttonsAndForms } from './platform/buttons-and-forms.ts'
import { calls } from './platform/calls.ts'
import { directory } from './platform/directory.ts'
import { hostileText } from './platform/hostile-text.ts'
import { life } from './platform/life.ts'
import { posts } from './platform/posts.ts'
import { alone } from './platform/privately.ts'
import { proofsFor } from './platform/proofs.ts'

/**
 * The contract of a platform, the same for all: Discord, Slack and the local desk call this with their own world.
 * `lacks` says what people can't do there, and why; a test that needs it is skipped under that reason.
 */
export function describePlatform(name: string, makeWorld: MakeWorld, lacks: Lacks = {}): void {
  const proves = proofsFor(makeWorld, lacks)
  describe(`${name}: a platform`, () => {
    describe('calls', () => calls(proves))
    describe('answers', () => answers(proves))
    describe('buttons and forms', () => buttonsAndForms(proves))
    describe('posts', () => posts(proves))
    describe('one member alone', () => alone(proves))
    describe('hostile text', () => hostileText(proves))
    describe('the directory', () => directory(proves))
    describe('its life', () => life(proves))
  })
}
