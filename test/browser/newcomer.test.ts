import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, test } from 'vitest'
import { inventedText, openPublisher } from '../house/publisher.ts'
import { eventually, freePort, startProgram } from '../process/program.ts'
import { describeInBrowser } from './in-browser.ts'

describeInBrowser('somebody who opens the desk for the first time', (open) => {
  test('reads, pastes, adds a feed, takes something on and corrects a setting: by what the page offers', async () => {
    const publisher = await openPublisher()
    publisher.items.push({
      guid: 'oldham',
      slug: 'oldham',
      title: 'Oldham decides on its bridge',
      text: inventedText('Oldham', 'the bridge will be rebuilt'),
    })
    onTestFinished(() => publisher.stop())
    const data = await mkdtemp(join(tmpdir(), 'nightdesk-newcomer-'))
    const program = await startProgram({
      NIGHTDESK_DATA: data,
      NIGHTDESK_PORT: String(await freePort()),
      NIGHTDESK_ALLOW_HOSTS: publisher.host,
    })
    onTestFinished(async () => {
      await program.end('SIGTERM')
      await rm(data, { recursive: true, force: true })
    })
    await eventually(
      () => program.messages('wire'),
      (rows) => rows.length >= 9,
      120_000,
    )
    const { page, close } = await open()
    onTestFinished(close)
    page.setDefaultTimeout(30_000)
    await page.goto(program.address)
    const panel = page.locator('#panel')

    // Reads: the welcome offers it.
    await panel.getByRole('button', { name: 'Who said what' }).click()
    await panel.locator('.title', { hasText: 'Sources:' }).waitFor()
    await page.keyboard.press('Escape')

    // Pastes.
    await page.locator('#line').fill(`/brief ${inventedText('Tarnby', 'the harbour will close')}`)
    await page.getByRole('button', { name: 'Send' }).click()
    await page.locator('.entry.private', { hasText: 'Tarnby' }).first().waitFor()

    // Adds a feed.
    await page.locator('#desk-views').getByText('Feeds').click()
    await page.getByRole('button', { name: 'Add a feed' }).click()
    await page.getByLabel('Address').fill(`${publisher.address}/feed.xml`)
    await page.getByRole('button', { name: 'Add the feed' }).click()
    await page.getByRole('table', { name: 'Feeds' }).getByText('Loopback Courier').waitFor()

    // Takes something on.
    await page.locator('#views').getByText('Follow-ups').click()
    await page.getByRole('button', { name: 'Take something on' }).click()
    await page.locator('.board, dialog[open], .changed').first().waitFor()
    const dialog = page.locator('dialog[open]')
    if (await dialog.count()) {
      await dialog.getByLabel('Text').fill('Call the board')
      await dialog.getByRole('button', { name: 'Take it on' }).click()
    } else
      await page
        .locator('.changed')
        .getByRole('button', { name: /^Take on/ })
        .first()
        .click()
    await page.locator('.board-card.mine').first().waitFor()

    // Corrects a setting.
    await page.locator('#desk-views').getByText('Settings').click()
    const sentences = page.getByRole('row', { name: /^sentences/ })
    await sentences.getByRole('button', { name: 'Change value' }).click()
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.locator('.changed', { hasText: 'sentences is now 2' }).waitFor()
  }, 180_000)
})
