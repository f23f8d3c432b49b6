import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environmentSettings } from '../../config/settings.ts'
import { settingsOf, stagesOf } from './dockerfile.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const unit = read('docs/deploy/nightdesk.service')
const image = settingsOf(stagesOf(read('Dockerfile')).at(-1)!)

describe('the ways to start the desk', () => {
  it('npm, the image and the unit run the same line', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    expect(image.command.join(' ')).toBe(scripts.start)
    expect(/^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)?.[1]).toBe(scripts.start)
  })

  it('set only settings that there are', () => {
    const names = environmentSettings.map(({ name }) => name)
    const used = [
      ...Object.keys(image.env),
      ...[...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, line]) => line!.match(/[A-Z_]+(?==)/g) ?? []),
      ...(/^ {2}desk:\n[\s\S]*?^ {4}environment:\n((?: {6}.*\n)+)/m
        .exec(read('compose.yaml'))?.[1]
        ?.match(/[A-Z_]+(?=:)/g) ?? []),
    ]
    expect(used.filter((name) => name.startsWith('NIGHTDESK_')).length).toBeGreaterThanOrEqual(6)
    expect(used.filter((name) => !['PATH', 'NODE_ENV'].includes(name) && !names.includes(name))).toEqual([])
  })

  const analyze = '/usr/bin/systemd-analyze'
  it.skipIf(!existsSync(analyze) && !process.env.CI)(
    'the unit is hardened: exposed at most 2 of 10 (skipped where systemd isn’t installed)',
    () => {
      const path = join(root, 'docs/deploy/nightdesk.service')
      const told = execFileSync(analyze, ['security', '--offline=true', '--threshold=20', path], { encoding: 'utf8' })
      expect(told).toMatch(/Overall exposure level for nightdesk.service: [01]\.\d/)
    },
  )
})
