import { keptOf, type TakeBack } from '../audit/take-back.ts'
import { keepRota, rotaSchema } from '../rota.ts'

/** The rota is again what it was. */
export const takeBackRota: TakeBack = (rows, row) => keepRota(rows, row, keptOf(row, 'before', rotaSchema))
