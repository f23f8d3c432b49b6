export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** Where the log goes is for the composition root to say. `fields.error` keeps the cause. */
export type Log = (level: LogLevel, message: string, fields?: Readonly<Record<string, unknown>>) => void
