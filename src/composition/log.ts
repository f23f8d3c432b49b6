import { type Logger, pino } from 'pino'
import type { Log } from '../core/log.ts'

/** The log as JSON lines on standard error; an error keeps its cause and its stack, here and nowhere else. */
export function openLog(level: string): { log: Log; logger: Logger } {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.errWithCause },
    },
    pino.destination({ dest: 2, sync: true }),
  )
  return { logger, log: (at, message, fields = {}) => logger[at](fields, message) }
}
