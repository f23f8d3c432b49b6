export { type EmbeddedOptions, embeddedQueue } from './embedded.ts'
export type { Concurrency } from './lanes.ts'
export { type PgBossOptions, pgBossQueue } from './pgboss.ts'
