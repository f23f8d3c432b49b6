import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { brief } from './cards.ts'
import { describePage } from './on-the-page.ts'

// Of the page: the project's own types have no DOM.
declare const DataTransfer: any
declare const ClipboardEvent: any

describePage('commands on the page', (shows) => {
  shows('completes commands, options and what the desk knows, as a listbox', async ({ page, desk }) => {
    const line = page.locator('#line')
    const options = page.locator('#suggestions [role=option] .suggestion')
    await line.fill('/followup')
    await expect
      .poll(() => options.allTextContents())
      .toEqual(['/followup add', '/followup list', '/followup show', '/followup claim', '/followup done'])
    await line.press('ArrowDown')
    await line.press('ArrowDown')
    const active = await line.getAttribute('aria-activedescendant')
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true')
    expect(await page.locator(`#${active} .suggestion`).textContent()).toBe('/followup list')
    await line.fill('/sources article:ferry')
    await expect.poll(() => options.allTextContents()).toEqual(['Ferry line asks for a bridge loan'])
    await options.first().click()
    expect(await line.inputValue()).toBe('/sources article:a-2 ')
    await line.press('Enter')
    await page.locator('.private').waitFor()
    expect(desk.calls[0]?.options).toEqual({ article: 'a-2' })
  })

  shows(
    'answers beside what was pressed, apart from the channel’s messages, and can be dismissed',
    async ({ page }) => {
      await page.locator('summary[aria-label="More for this message"]').click()
      await page.getByRole('button', { name: 'Brief this' }).click()
      const answer = page.locator('.entry', { hasText: 'Westmark shuts' }).first().locator('+ .private')
      await answer.waitFor()
      expect(await answer.textContent()).toContain('Only you see this')
      await answer.getByRole('button', { name: 'Dismiss this answer' }).click()
      await answer.waitFor({ state: 'detached' })
    },
    {},
    (desk) => desk.post('news', brief),
  )

  shows(
    'asks for what is missing in a form, and sends what was filled in, lines and all',
    async ({ page, desk }) => {
      await page.getByRole('button', { name: 'Follow up' }).click()
      const form = page.locator('dialog[open]')
      await form.getByLabel('What').fill('ask the board\nand the inspector')
      await form.getByLabel('Due').fill('tomorrow 9:00')
      await form.getByLabel('Kind').selectOption('A refusal')
      await form.getByRole('button', { name: 'Send' }).click()
      await page.locator('.private').waitFor()
      expect(desk.calls[0]).toMatchObject({
        via: 'form',
        command: 'followup add',
        options: { what: 'ask the board\nand the inspector', due: 'tomorrow 9:00', kind: 'refusal', article: 'a-1' },
      })
    },
    {},
    (desk) => desk.post('news', brief),
  )

  shows(
    'a form’s field completes by label and sends the value; an empty required field is not sent',
    async ({ page, desk }) => {
      await page.locator('#line').fill('/followup add')
      await page.locator('#line').press('Enter')
      const form = page.locator('dialog[open]')
      await form.getByRole('button', { name: 'Send' }).click()
      expect(desk.calls).toEqual([])
      await form.getByLabel('What').fill('x')
      await form.getByLabel('Article').fill('west')
      await form.getByRole('option', { name: 'Westmark shuts' }).click()
      expect(await form.getByLabel('Article').inputValue()).toBe('Westmark shuts its northern port')
      await form.getByRole('button', { name: 'Send' }).click()
      await page.locator('.private').waitFor()
      expect(desk.calls[0]?.options).toEqual({ what: 'x', article: 'a-1' })
    },
  )

  shows('a trouble is told where it was caused, and the typed line stays right', async ({ page }) => {
    await page.locator('#line').fill('/nothing at all')
    await page.locator('#line').press('Enter')
    const answer = page.locator('.private .tone-error')
    await answer.waitFor()
    expect(await answer.textContent()).toContain('There is no command “/nothing”')
  })

  shows('a long pasted text goes along with the line, whole', async ({ page, desk }) => {
    const text = `First line.\n${'Another sentence of it. '.repeat(4_000)}The end.`
    await page.locator('#line').fill('/brief')
    await page.locator('#line').evaluate((line, pasted) => {
      const data = new DataTransfer()
      data.setData('text/plain', pasted)
      line.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, text)
    expect(await page.locator('#enclosed').textContent()).toContain('Pasted text')
    await page.locator('#line').press('Enter')
    await page.locator('.private').waitFor()
    expect(desk.calls[0]?.options.text).toBe(text)
    expect(await page.locator('#enclosed').isHidden()).toBe(true)
  })

  shows(
    'a file goes to the option that takes one; another kind of file is refused with a sentence',
    async ({ page, desk }) => {
      await page.locator('#line').fill('/brief')
      await page.locator('#file').setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from('x') })
      await page.locator('.private', { hasText: 'no file that the desk reads' }).waitFor()
      await page
        .locator('#file')
        .setInputFiles({ name: 'story.html', mimeType: 'text/html', buffer: Buffer.from('<p>Ünïcode</p>') })
      await page.locator('#enclosed', { hasText: 'story.html' }).waitFor()
      await page.locator('#line').press('Enter')
      await expect.poll(() => desk.calls.length).toBe(1)
      const address = String(desk.calls[0]?.options.file)
      expect(await (await fetch(address)).text()).toBe('<p>Ünïcode</p>')
      expect(address).toMatch(/^data:text\/html/)
    },
  )

  shows(
    'a file of a card is saved under its name, with its bytes',
    async ({ page }) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download timeline.txt' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('timeline.txt')
      expect(readFileSync(await download.path(), 'utf8')).toBe('Once – upon a time')
    },
    {},
    (desk) =>
      desk.post('news', {
        parts: [
          {
            type: 'file',
            name: 'timeline.txt',
            mime: 'text/plain',
            base64: Buffer.from('Once – upon a time').toString('base64'),
            label: 'The timeline',
          },
        ],
      }),
  )

  shows('a name that is spoken under goes with each command', async ({ page, desk }) => {
    await page.locator('#who').fill('Ann Lee')
    await page.locator('#who').press('Tab')
    await page.locator('#line').fill('/help')
    await page.locator('#line').press('Enter')
    await page.locator('.private').waitFor()
    expect(desk.calls[0]?.member).toMatchObject({ id: 'Ann Lee', name: 'Ann Lee' })
  })

  shows('a new channel is made by its form and opened', async ({ page }) => {
    await page.getByRole('button', { name: 'Add a channel' }).click()
    await page.getByLabel('Name of the channel').fill('a b!')
    await page.getByRole('button', { name: 'Send' }).last().click()
    await page.locator('.form-trouble', { hasText: 'letters' }).waitFor()
    await page.getByLabel('Name of the channel').fill('Night Shift')
    await page.locator('dialog').getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => page.locator('#channel-title').textContent()).toBe('#night-shift')
  })

  shows(
    'an answer that replaces takes the place of the message, through a form as well, and adds nothing',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Turn it' }).click()
      await page.locator('dialog[open]').getByLabel('Count').fill('3')
      await page.locator('dialog').getByRole('button', { name: 'Send' }).click()
      await page.locator('.entry', { hasText: 'Turned 3' }).waitFor()
      await page.locator('dialog').waitFor({ state: 'detached' })
      expect(await page.locator('.entry').count()).toBe(1)
    },
    {},
    (desk) =>
      desk.post('news', {
        parts: [{ type: 'actions', actions: [{ type: 'invoke', label: 'Turn it', invoke: 'turn' }] }],
      }),
  )
})
