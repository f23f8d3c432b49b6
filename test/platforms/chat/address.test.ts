import { describe, expect, it } from 'vitest'
import { otherHost, webUrl } from '../../../src/platforms/chat/address.ts'

describe('an address that may be linked', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['javascript:alert(1)', undefined],
    ['https://bank.example@evil.example/', undefined],
    ['//news.example', undefined],
    ['', undefined],
  ])('%j is %j', (url, href) => {
    expect(webUrl(url)?.href).toBe(href)
  })
})

describe('another host than the one that a link leads to', () => {
  it.each([
    ['The report', 'https://news.example/r', 'none'],
    ['https://news.example/other', 'https://news.example/r', 'none'],
    ['www.news.example', 'https://news.example/r', 'none'],
    ['example', 'https://news.example/r', 'none'],
    ['U.S. denies 3.5 million visas, e.g. at 10.30', 'https://news.example/r', 'none'],
    ['https://bank.example', 'https://evil.example', 'as an address'],
    ['bank.example', 'https://evil.example', 'as an address'],
    ['“bank.example”', 'https://evil.example', 'as an address'],
    ['bank。example', 'https://evil.example', 'as an address'],
    ['ｂａｎｋ．ｅｘａｍｐｌｅ', 'https://evil.example', 'as an address'],
    ['bank\u200b.example', 'https://evil.example', 'as an address'],
    ['https://10.0.0.1/', 'https://evil.example', 'as an address'],
    ['https://news.example.evil.example', 'https://news.example', 'as an address'],
    ['Log in at bank.example/login', 'https://evil.example', 'as an address'],
    ['Go to www.bank.example now', 'https://evil.example', 'as an address'],
    ['Write to desk@bank.example', 'https://evil.example', 'as an address'],
    ['Now at bank.example:8443 again', 'https://evil.example', 'as an address'],
    ['Booking.com fined over hidden fees', 'https://news.example/r', 'in passing'],
    ['Shares of Check24.de and JD.com fall', 'https://news.example/r', 'in passing'],
    ['Regulator fines Booking.com', 'https://www.booking.com/news', 'none'],
  ])('%s leading to %s: %s', (text, url, answer) => {
    expect(otherHost(text, url)).toBe(answer)
  })
})
