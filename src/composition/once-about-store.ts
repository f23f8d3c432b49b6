import type { Log } from '../core/log.ts'
import { isTroubleOfStore } from '../store/index.ts'

/**
 * A log in which the trouble of the database itself isn't told by everything that meets it, each second anew: `look` tells it once, and
 * once more when it is over.
 */
export function onceAboutStore(log: Log, look: () => void): Log {
  return (level, message, fields) => {
    if (isTroubleOfStore(fields?.error)) look()
    else log(level, message, fields)
  }
}
