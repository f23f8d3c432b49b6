/** Raised whenever the same text would be analysed differently: kept analyses of an older version are made again. */
export const analyserVersion = '13'
