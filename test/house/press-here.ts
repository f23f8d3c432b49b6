import type { Press } from '../../src/core/press.ts'
import { printSheet } from '../../src/newsroom/files/press/print.ts'
import type { PrintedSheet } from '../../src/newsroom/files/press/sheet.ts'

/** The press in this thread. */
export const pressHere: Press = {
  print: (sheet) => printSheet(sheet as PrintedSheet),
  stop: async () => {},
}
