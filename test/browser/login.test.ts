import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { memoryNamespaces } from '../platforms/local/memory-namespaces.ts'
import { openDesk } from './desk.ts'
import { describeInBrowser } from './in-browser.ts'
import { violations } from './violations.ts'

async function withAuthenticator(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describeInBrowser('log-in by passkey', (open) => {
  test('an invitation makes one, once; with it one logs in, is who one is, and out again', async () => {
    const logged: Record<string, unknown>[] = []
    const desk = await openDesk(0, undefined, {
      logIn: {
        kind: 'passkeys',
        host: 'localhost',
        sessionHours: 12,
        admins: ['ann'],
        keyValues: memoryNamespaces(Date.now),
      },
      clock: Date.now,
      log: (_level, _message, fields) => void logged.push({ ...fields }),
    })
    onTestFinished(() => desk.platform.stop())
    const { page, close } = await open()
    onTestFinished(close)
    page.setDefaultTimeout(20_000)
    await withAuthenticator(page)
    const address = `http://localhost:${desk.port}`
    await page.goto(`${address}/`)
    expect(new URL(page.url()).pathname).toBe('/login')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Log in with a passkey' }).click()
    await expect.poll(() => page.locator('#login-trouble').textContent()).not.toBe('')

    const link = String(logged.find(({ link }) => link)?.link)
    expect(link).toMatch(new RegExp(`^${address}/login#invite=`))
    await page.goto(link)
    await page.reload()
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.locator('body[data-ready]').waitFor()
    expect(await page.locator('#who').inputValue()).toBe('ann')
    await page.locator('#line').fill('/help')
    await page.locator('#line').press('Enter')
    await expect.poll(() => desk.calls.at(-1)?.member).toMatchObject({ id: 'ann', level: 'admin' })

    await page.getByRole('button', { name: 'Log out' }).click()
    await page.getByRole('button', { name: 'Log in with a passkey' }).click()
    await page.locator('body[data-ready]').waitFor()
    expect(await page.locator('#who').inputValue()).toBe('ann')

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Go to, or do' }).fill('invite')
    await page.keyboard.press('Enter')
    await page.getByLabel('Name').fill('ben')
    await page.keyboard.press('Enter')
    const invitation = await page.getByRole('textbox', { name: 'The invitation' }).inputValue()
    expect(invitation).toContain('/login#invite=')

    const bens = await page.context().browser()!.newContext()
    onTestFinished(() => bens.close())
    const other = await bens.newPage()
    other.setDefaultTimeout(20_000)
    await withAuthenticator(other)
    await other.goto(invitation)
    await other.getByRole('button', { name: 'Make a passkey' }).click()
    await other.locator('body[data-ready]').waitFor()

    // A removal is a button, pressed twice; what the removed one has open ends at once.
    await page.getByRole('button', { name: 'Close' }).click()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Go to, or do' }).fill('people who')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Remove ben' }).click()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Really remove ben' }).click()
    await page.getByRole('button', { name: 'Really remove ben' }).waitFor({ state: 'detached' })
    await other.waitForURL(`${address}/login`)
    await page.getByRole('button', { name: 'Remove ann' }).click()
    await page.getByRole('button', { name: 'Really remove ann' }).click()
    await page.getByText('That would lock you out.').waitFor()

    await page.goto(`${address}/login`)
    await page.goto(link)
    await page.reload()
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await page.getByText('This invitation is used, or over.').waitFor()
  })
})
