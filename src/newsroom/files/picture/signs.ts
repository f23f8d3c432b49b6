import type { SKRSContext2D } from '@napi-rs/canvas'
import { palette } from './palette.ts'
import type { Sign } from './pen.ts'

/** Form tells what color tells: filled is said, hollow and broken is worked out, a diamond is planned, a triangle warns. */
export function drawSign(context: SKRSContext2D, { kind, x, y, radius: r, color }: Sign): void {
  const filled = kind === 'said' || kind === 'planned' || kind === 'differs'
  context.beginPath()
  if (kind === 'differs') {
    context.moveTo(x, y - r)
    context.lineTo(x + r, y + r * 0.8)
    context.lineTo(x - r, y + r * 0.8)
    context.closePath()
  } else if (kind === 'planned' || kind === 'plan-worked-out') {
    context.moveTo(x, y - r - 1)
    context.lineTo(x + r + 1, y)
    context.lineTo(x, y + r + 1)
    context.lineTo(x - r - 1, y)
    context.closePath()
  } else context.arc(x, y, r, 0, 2 * Math.PI)
  context.fillStyle = filled ? color : palette.ground
  context.fill()
  context.strokeStyle = color
  context.lineWidth = 2
  context.setLineDash(filled ? [] : [3, 2])
  context.stroke()
  context.setLineDash([])
}
