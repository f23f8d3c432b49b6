import { expect, test } from 'vitest'
import { openGuard } from '../../../src/wire/fetch/guard.ts'

const closed = openGuard([])

test.each([
  ['another scheme', 'file:///etc/hosts'],
  ['another scheme', 'ftp://example.org/'],
  ['another scheme', 'javascript:alert(1)'],
  ['a name and password', 'http://ann:secret@example.org/'],
  ['a port of something else', 'http://example.org:22/'],
  ['a mail port', 'https://example.org:25/'],
  ['Redis', 'http://example.org:6379/'],
  ['PostgreSQL', 'http://example.org:5432/'],
  ['MySQL', 'http://example.org:3306/'],
  ['MongoDB', 'http://example.org:27017/'],
  ['memcached', 'http://example.org:11211/'],
  ['Elasticsearch', 'https://example.org:9200/'],
  ['a bad port of the Fetch standard', 'http://example.org:6667/'],
  ['localhost', 'http://localhost/'],
  ['a name under localhost', 'http://a.localhost:8080/'],
  ['a dot at the end', 'http://localhost./'],
  ['an internal name', 'http://db.internal/'],
  ['decimal loopback', 'http://2130706433/'],
  ['hexadecimal loopback', 'http://0x7f.1/'],
  ['short loopback', 'http://127.1/'],
  ['loopback v6', 'http://[::1]/'],
  ['mapped loopback', 'http://[::ffff:127.0.0.1]/'],
  ['metadata', 'http://169.254.169.254/latest/meta-data/'],
  ['no address', 'not an address'],
])('refuses %s: %s', (_, url) => {
  expect(() => closed.checkUrl(url)).toThrow()
})

test.each(['https://example.org/a?b=1', 'http://example.org:8080/', 'https://93.184.216.34/'])(
  'lets %s through',
  (url) => {
    expect(closed.checkUrl(url).href).toBe(url)
  },
)

test('opens a private host that is named, and only that one', () => {
  const guard = openGuard(['wire.internal', '10.0.0.5:8000', '[::1]:9000'])
  expect(guard.checkUrl('http://wire.internal/feed').hostname).toBe('wire.internal')
  expect(guard.allows('wire.internal', 80, '10.9.9.9')).toBe(true)
  expect(guard.allows('other.internal', 80, '10.9.9.9')).toBe(false)
  expect(guard.checkUrl('http://10.0.0.5:8000/').host).toBe('10.0.0.5:8000')
  expect(() => guard.checkUrl('http://10.0.0.5:8080/')).toThrow(/private network/)
  expect(guard.checkUrl('http://[::1]:9000/').port).toBe('9000')
  expect(() => guard.checkUrl('http://[::1]:9001/')).toThrow()
})

test.each([80, 443, 3000, 5000, 8000, 8008, 8080, 8081, 8443, 8888, 4443, 49152])(
  'port %s is one for pages',
  (port) => {
    expect(openGuard([]).checkUrl(`http://example.org:${port}/feed`).href).toContain('example.org')
  },
)

test('a database’s port is open on a host that the operator allows', () => {
  expect(openGuard(['db.example:9200']).checkUrl('http://db.example:9200/').port).toBe('9200')
})
