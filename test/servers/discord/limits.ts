import type { Json } from './state.ts'

/** 1 << 15: the message is made of components only. */
export const componentsV2 = 32768

const points = (text: unknown) => (typeof text === 'string' ? [...text].length : 0)

/**
 * Limits that stand in Discord's documentation and not in its OpenAPI (resources/message, components/reference,
 * interactions/application-commands). Answers sentences; empty when all are kept.
 */
export function messageLimits(body: Json, files: readonly string[]): string[] {
  const wrong: string[] = []
  if (points(body.content) > 2000) wrong.push('/content must be 2000 or fewer in length')
  wrong.push(...embedLimits(body.embeds ?? [], files))
  wrong.push(...componentLimits(body.components ?? [], ((body.flags ?? 0) & componentsV2) !== 0))
  if ((body.flags ?? 0) & componentsV2 && (body.content || body.embeds?.length)) {
    wrong.push('/flags a message of components has no content and no embeds')
  }
  const parse: string[] = body.allowed_mentions?.parse ?? []
  for (const kind of ['users', 'roles'] as const) {
    if (parse.includes(kind) && body.allowed_mentions?.[kind]?.length)
      wrong.push(`/allowed_mentions parse and ${kind} exclude each other`)
  }
  const ids = (body.attachments ?? []).map((attachment: Json) => attachment.id)
  if (new Set(ids).size !== ids.length) wrong.push('/attachments ids must differ')
  if (body.enforce_nonce && (body.nonce === undefined || body.nonce === ''))
    wrong.push('/nonce is required with enforce_nonce')
  return wrong
}

function embedLimits(embeds: readonly Json[], files: readonly string[]): string[] {
  const wrong: string[] = []
  let total = 0
  embeds.forEach((embed, i) => {
    const fields: Json[] = embed.fields ?? []
    total += points(embed.title) + points(embed.description) + points(embed.footer?.text) + points(embed.author?.name)
    for (const field of fields) {
      total += points(field.name) + points(field.value)
      if (!points(field.name) || points(field.name) > 256) wrong.push(`/embeds/${i}/fields name 1 to 256`)
      if (!points(field.value) || points(field.value) > 1024) wrong.push(`/embeds/${i}/fields value 1 to 1024`)
    }
    if (points(embed.footer?.text) > 2048) wrong.push(`/embeds/${i}/footer 2048`)
    const something = embed.title || embed.description || fields.length || embed.image || embed.footer || embed.author
    if (!something) wrong.push(`/embeds/${i} is empty`)
    for (const picture of [embed.image?.url, embed.thumbnail?.url]) {
      if (picture?.startsWith('attachment://') && !files.includes(picture.slice(13)))
        wrong.push(`/embeds/${i} no file ${picture}`)
      if (picture && !/^(attachment|https?):\/\//.test(picture)) wrong.push(`/embeds/${i} scheme of ${picture}`)
    }
    if (embed.url && !/^https?:\/\//.test(embed.url)) wrong.push(`/embeds/${i}/url scheme`)
  })
  if (total > 6000) wrong.push(`/embeds 6000 characters over all embeds, not ${total}`)
  return wrong
}

function componentLimits(components: readonly Json[], v2: boolean): string[] {
  const wrong: string[] = []
  const ids = new Set<string>()
  let count = 0
  let text = 0
  const walk = (component: Json) => {
    count++
    if (component.type === 10) text += points(component.content)
    if (typeof component.custom_id === 'string') {
      if (ids.has(component.custom_id)) wrong.push(`/components custom_id “${component.custom_id}” comes twice`)
      ids.add(component.custom_id)
    }
    if (component.type === 2) wrong.push(...buttonLimits(component))
    if (component.type === 3) wrong.push(...selectLimits(component))
    if (
      component.type === 1 &&
      component.components.some((c: Json) => c.type !== 2) &&
      component.components.length > 1
    ) {
      wrong.push('/components a select fills its row')
    }
    for (const child of component.components ?? []) walk(child)
    if (component.accessory) walk(component.accessory)
    if (component.component) walk(component.component)
  }
  for (const component of components) walk(component)
  if (v2 && count > 40) wrong.push(`/components at most 40, not ${count}`)
  if (v2 && text > 4000) wrong.push(`/components at most 4000 characters of text, not ${text}`)
  if (!v2 && components.length > 5) wrong.push('/components at most 5 rows')
  if (!v2 && components.some((component) => component.type !== 1)) wrong.push('/components only rows without the flag')
  return wrong
}

function buttonLimits(button: Json): string[] {
  const link = button.style === 5
  const wrong: string[] = []
  if (link ? !button.url || button.custom_id : !button.custom_id || button.url)
    wrong.push('/button has either url or custom_id')
  if (link && button.url && !/^(https?|discord):\/\//.test(button.url)) wrong.push(`/button scheme of ${button.url}`)
  if (!button.label && !button.emoji) wrong.push('/button needs a label')
  return wrong
}

function selectLimits(select: Json): string[] {
  const values = (select.options ?? []).map((option: Json) => option.value)
  return new Set(values).size === values.length ? [] : ['/select values must differ']
}

/** A modal has 1 to 5 parts. */
export function modalLimits(data: Json): string[] {
  const wrong = componentLimits(data.components ?? [], true)
  if ((data.components ?? []).length > 5) wrong.push('/components a modal has at most 5 parts')
  return wrong
}
