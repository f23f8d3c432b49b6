import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Timeline } from '../../text/timeline/value.ts'
import { describeTimeline } from './picture/alt.ts'
import { family, loadFonts } from './picture/fonts.ts'
import { type Block, type Line, layOut, sizes } from './picture/layout.ts'
import { palette } from './picture/palette.ts'

export interface PictureOptions {
  /** Width in CSS pixels, 320 to 1200, default 480: a phone held upright. The PNG has twice as many. */
  readonly width?: number
}

const SCALE = 2

/**
 * A timeline as a PNG on a light ground, readable at a phone's width, and the same in words for who can't see it. A date that
 * the text says has a filled mark, one that was worked out a hollow one with a broken line; what is planned is a diamond; a
 * contradiction has a warning sign, its own ground and both readings. At most 14 entries are drawn; `alt` says so.
 */
export function drawTimeline(timeline: Timeline, options: PictureOptions = {}): { png: Uint8Array; alt: string } {
  loadFonts()
  const width = Math.min(1200, Math.max(320, Math.round(options.width ?? 480)))
  const measure = createCanvas(8, 8).getContext('2d')
  const layout = layOut(timeline, width, (text, size, bold) => {
    measure.font = fontOf(size, bold)
    return measure.measureText(text).width
  })
  const canvas = createCanvas(width * SCALE, layout.height * SCALE)
  const context = canvas.getContext('2d')
  context.scale(SCALE, SCALE)
  context.fillStyle = palette.ground
  context.fillRect(0, 0, width, layout.height)
  for (const line of layout.heading) drawLine(context, line)
  drawAxis(context, layout.blocks, layout.axisX)
  for (const block of layout.blocks) drawBlock(context, block, layout.axisX, width)
  for (const line of layout.legend) drawLine(context, line)
  return { png: canvas.toBuffer('image/png'), alt: describeTimeline(timeline) }
}

const fontOf = (size: number, bold: boolean) => `${bold ? 'bold ' : ''}${size}px ${family}`

function drawLine(context: SKRSContext2D, line: Line): void {
  context.font = fontOf(line.size, line.bold)
  context.fillStyle = line.color
  context.textBaseline = 'alphabetic'
  context.fillText(line.text, line.x, line.y)
}

function drawAxis(context: SKRSContext2D, blocks: readonly Block[], x: number): void {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return
  context.strokeStyle = palette.axis
  context.lineWidth = 2
  context.beginPath()
  context.moveTo(x, first.markY)
  context.lineTo(x, last.markY)
  context.stroke()
}

function drawBlock(context: SKRSContext2D, block: Block, axisX: number, width: number): void {
  if (block.warning) {
    context.fillStyle = palette.warningGround
    context.fillRect(
      sizes.textX - 8,
      block.warning.top,
      width - sizes.textX - sizes.margin + 8,
      block.warning.bottom - block.warning.top,
    )
    context.fillStyle = palette.warning
    context.fillRect(sizes.textX - 8, block.warning.top, 3, block.warning.bottom - block.warning.top)
  }
  drawMark(context, block, axisX)
  for (const line of block.lines) drawLine(context, line)
}

/** Form tells what color tells: filled is certain, hollow and broken is implied, a diamond is planned. */
function drawMark(context: SKRSContext2D, block: Block, x: number): void {
  const color = block.warning ? palette.warning : block.planned ? palette.planned : palette.certain
  const y = block.markY
  const r = 6
  context.beginPath()
  if (block.planned) {
    context.moveTo(x, y - r - 1)
    context.lineTo(x + r + 1, y)
    context.lineTo(x, y + r + 1)
    context.lineTo(x - r - 1, y)
    context.closePath()
  } else context.arc(x, y, r, 0, 2 * Math.PI)
  context.fillStyle = block.certain ? color : palette.ground
  context.fill()
  context.strokeStyle = color
  context.lineWidth = 2
  context.setLineDash(block.certain ? [] : [3, 2])
  context.stroke()
  context.setLineDash([])
}
