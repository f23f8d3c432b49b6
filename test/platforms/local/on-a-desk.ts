import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import type { LocalPlatform } from '../../../src/platforms/local/index.ts'
import { createDemoDesk, type DemoDesk } from '../../contracts/demo-desk.ts'
import type { World } from '../../contracts/person.ts'
import { localWorld } from './world.ts'

export interface OnADesk {
  readonly desk: DemoDesk
  readonly world: World
  readonly address: () => string
  get(path: string, headers?: Record<string, string>): Promise<{ status: number; body: any; headers: Headers }>
  post(path: string, body: unknown): Promise<{ status: number; body: any }>
}

/** A local desk over the demo commands, stopped when the test is over. */
export async function onADesk(): Promise<OnADesk> {
  const desk = createDemoDesk()
  const world = await localWorld(desk)
  onTestFinished(() => world.stop())
  const address = () => (world.platform as LocalPlatform).address()
  return {
    desk,
    world,
    address,
    get: async (path, headers = {}) => {
      const response = await fetch(address() + path, { headers })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
    },
    post: async (path, body) => {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const response = await fetch(address() + path, { method: 'POST', body: text })
      return { status: response.status, body: await response.json() }
    },
  }
}

/** A request with headers that `fetch` does not let one write, such as Host. */
export function rawRequest(
  address: string,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const { hostname, port } = new URL(address)
  request({ hostname, port, path, method, headers }, (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
  })
    .on('error', reject)
    .end()
  return promise
}
