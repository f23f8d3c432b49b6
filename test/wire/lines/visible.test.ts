import { describe, expect, test } from 'vitest'
import { visibleLines } from '../../../src/wire/lines/visible.ts'

const texts = (body: string) => visibleLines(`<body>${body}</body>`).lines.map(({ text }) => text)
const filler = '<p>The council meets in the town hall of Tarnby on the first Monday of each month.</p>'

describe('the lines of a page', () => {
  test('a block is a line, a row of a table and a term with what is said of it are one, white space is squeezed', () => {
    expect(texts('<h1>Pool</h1>Open<br>today <b>and</b>\n tomorrow<ul><li>A<li>B</ul>')).toEqual([
      ...['Pool', 'Open', 'today and tomorrow', 'A', 'B'],
    ])
    expect(texts('<table><tr><th>Monday</th><td>9–17</td></tr><tr><th>Sunday<td>closed</table>')).toEqual([
      ...['Monday 9–17', 'Sunday closed'],
    ])
    expect(texts('<dl><dt>Cost</dt><dd>£3</dd><dt>For</dt><dd>adults</dd></dl>')).toEqual(['Cost £3', 'For adults'])
  })

  test('headings and lines that are nothing but a link are marked', () => {
    expect(
      visibleLines('<title> A  page </title><h2><a href="/">One</a></h2><p><a>Two</a></p><p>see <a>Three</a></p>'),
    ).toEqual({
      title: 'A page',
      lines: [{ text: 'One', link: true, heading: true }, { text: 'Two', link: true }, { text: 'see Three' }],
    })
  })

  test('code, navigation, controls, foot lines and what is hidden are none', () => {
    const hidden =
      '<script>a</script><style>b</style><nav>c</nav><button>d</button><select><option>e</select><footer>f</footer><p hidden>g</p><p aria-hidden="true">h</p><p style="display: none">i</p><div role="navigation">j</div><span class="sr-only">k</span><noscript>l</noscript><template>m</template>'
    expect(texts(`<p>Here</p>${hidden}<p>there</p>`)).toEqual(['Here', 'there'])
  })

  test('a dialogue about consent is none, but a page in a box of such a name stays', () => {
    expect(texts(`${filler}<div class="cookie-banner"><p>We use cookies.</p></div>`)).toHaveLength(1)
    expect(texts(`<div class="cookie-consent-given">${filler}</div>`)).toHaveLength(1)
  })

  test('a box beside the text goes where most of it are links, and stays where it says something', () => {
    const links = '<h3>Most read</h3><a href="/1">Storm hits the coast</a>'
    expect(texts(`${filler}<aside>${links}</aside><div class="related">${links}</div>`)).toHaveLength(1)
    expect(texts(`${filler}<aside><h3>Hours</h3><p>Open from nine.</p></aside>`)).toHaveLength(3)
    expect(texts(`<ul class="list"><li><a>First notice</a><li><a>Second notice</a></ul>`)).toHaveLength(2)
  })

  test('however deep, long or broken, it ends', () => {
    expect(texts(`${'<div>'.repeat(50_000)}x`)).toEqual([])
    const long = visibleLines(`<p>${'word '.repeat(200_000)}</p>`.repeat(3)).lines
    expect(Math.max(...long.map(({ text }) => text.length))).toBeLessThanOrEqual(2_000)
    expect(visibleLines('<p>a'.repeat(20_000)).lines.length).toBe(3_000)
    expect(texts('<p>a</b></p></div></p><table><td>b')).toEqual(['a', 'b'])
  })
})
