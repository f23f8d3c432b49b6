import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Timeline } from '../../text/timeline/value.ts'
import type { Block } from './picture/block.ts'
import { family, loadFonts } from './picture/fonts.ts'
import { type Layout, layOut } from './picture/layout.ts'
import { palette } from './picture/palette.ts'
import { type Line, sizes } from './picture/pen.ts'
import { drawSign } from './picture/signs.ts'

export interface PictureOptions {
  /** Width in CSS pixels, 320 to 1200, default 480: a phone held upright. The PNG has twice as many. */
  readonly width?: number
}

const SCALE = 2

/**
 * A timeline as the bytes of a PNG on a light ground, readable at a phone's width. A date that
 * the text says has a filled mark, one that was worked out a hollow one with a broken line; what is planned is a diamond; a
 * contradiction has a warning sign, its own ground and both readings; a plan without a date is under the axis. Empty months
 * and years are closed up. At most 14 entries are drawn; `describeTimeline` says so, and tells the same to who can't see it.
 */
export function drawTimeline(timeline: Timeline, options: PictureOptions = {}): Uint8Array {
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
  drawAxis(context, layout)
  for (const block of layout.blocks) drawBlock(context, block, width)
  for (const { lines, signs } of [layout.undated, layout.legend]) {
    for (const line of lines) drawLine(context, line)
    for (const sign of signs) drawSign(context, sign)
  }
  return canvas.toBuffer('image/png')
}

const fontOf = (size: number, bold: boolean) => `${bold ? 'bold ' : ''}${size}px ${family}`

function drawLine(context: SKRSContext2D, line: Line): void {
  context.font = fontOf(line.size, line.bold)
  context.fillStyle = line.color
  context.textBaseline = 'alphabetic'
  context.fillText(line.text, line.x, line.y)
}

/** From the first entry to the last; where time is closed up it is dotted. */
function drawAxis(context: SKRSContext2D, { blocks, gaps, axisX }: Layout): void {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return
  let from = first.markY
  for (const { top, bottom, lines } of gaps) {
    drawLineDown(context, axisX, from, top, [])
    drawLineDown(context, axisX, top, bottom, [2, 4])
    for (const line of lines) drawLine(context, line)
    from = bottom
  }
  drawLineDown(context, axisX, from, last.markY, [])
}

function drawLineDown(context: SKRSContext2D, x: number, from: number, to: number, dash: number[]): void {
  context.strokeStyle = palette.axis
  context.lineWidth = 2
  context.setLineDash(dash)
  context.beginPath()
  context.moveTo(x, from)
  context.lineTo(x, to)
  context.stroke()
  context.setLineDash([])
}

function drawBlock(context: SKRSContext2D, block: Block, width: number): void {
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
  for (const sign of block.signs) drawSign(context, sign)
  for (const line of block.lines) drawLine(context, line)
}
