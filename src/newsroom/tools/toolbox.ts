import type { Toolbox } from '../../core/tool.ts'
import type { Newsroom } from '../newsroom.ts'
import { changesTool } from './changes.ts'
import { checkTool } from './check.ts'
import { findTool } from './find.ts'
import { sourcesTool } from './sources.ts'
import { timelineTool } from './timeline.ts'
import { viewerOfToken } from './tokens.ts'

/** What other programs may ask of this newsroom; all of it only reads. */
export function createToolbox(newsroom: Newsroom): Toolbox {
  return {
    tools: [findTool, sourcesTool, timelineTool, checkTool, changesTool].map((make) => make(newsroom)),
    viewerOf: (token) => viewerOfToken(newsroom, token),
  }
}
