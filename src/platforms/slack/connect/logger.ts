import type { Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../../core/log.ts'

/** What Bolt and its clients have to say, in our log. Their debug and info lines may hold whole messages: left out. */
export function boltLogger(log: Log): Logger {
  const line = (parts: readonly unknown[]) =>
    parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log('warn', `slack: ${line(parts)}`),
    error: (...parts: unknown[]) => log('warn', `slack: ${line(parts)}`),
    setLevel: () => {},
    getLevel: () => 'warn' as LogLevel,
    setName: () => {},
  }
}
