/**
 * The one door to `Temporal`: Node 26 has it; on Node 24 and 25 the polyfill (temporal-polyfill, which follows
 * tc39.es/proposal-temporal) puts it in its place. Import this file, for what it does, wherever `Temporal` is used.
 */
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

export {}
