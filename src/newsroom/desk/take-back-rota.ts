import { keptOf, type TakeBack } from '../audit/take-back.ts'
import { keepRota, rotaOf, rotaSchema } from '../rota.ts'

/** This slot of the rota is again what it was; the others stay. */
export const takeBackRota: TakeBack = async (rows, row) => {
  const isThis = ({ number }: { readonly number: number }) => String(number) === row.subject
  const others = (await rotaOf(rows, row)).filter((slot) => !isThis(slot))
  const slots = [...others, ...keptOf(row, 'before', rotaSchema).filter(isThis)]
  await keepRota(
    rows,
    row,
    slots.toSorted((a, b) => a.number - b.number),
  )
}
