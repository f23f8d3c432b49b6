import type { PGlite } from '@electric-sql/pglite'

/** The same instance for each store, which must not close it. */
export function lasting(instance: PGlite): PGlite {
  return new Proxy(instance, {
    get(target, name) {
      if (name === 'close') return async () => {}
      const value = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
