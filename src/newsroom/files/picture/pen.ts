import { wrap } from './wrap.ts'

export const sizes = { margin: 16, axisX: 26, textX: 48, title: 20, date: 15, text: 14, small: 12, gap: 18 } as const

/** Width of a text in pixels. */
export type Measure = (text: string, size: number, bold: boolean) => number

export interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly color: string
}

/** What a sign of a picture says; they are drawn, since no font has them all. */
export type SignKind = 'said' | 'worked-out' | 'planned' | 'plan-worked-out' | 'differs'

export interface Sign {
  readonly kind: SignKind
  readonly x: number
  /** Its middle. */
  readonly y: number
  readonly radius: number
  readonly color: string
}

export interface Style {
  readonly x: number
  readonly size: number
  readonly bold?: boolean
  readonly color: string
  /** Most lines. */
  readonly most: number
}

/** Writes lines downwards. */
export class Pen {
  y = 0
  readonly width: number
  readonly measure: Measure

  constructor(width: number, measure: Measure) {
    this.width = width
    this.measure = measure
  }

  write(text: string, { x, size, bold = false, color, most }: Style): Line[] {
    const room = this.width - x - sizes.margin
    return wrap(text, room, (part) => this.measure(part, size, bold), most).map((part) => {
      this.y += Math.round(size * 1.4)
      return { text: part, x, y: this.y - Math.round(size * 0.4), size, bold, color }
    })
  }
}
