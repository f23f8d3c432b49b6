import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
// @ts-expect-error The package's declarations for this entry point at its JavaScript.
import * as spec from 'discord-api-spec/zod'
import * as z from 'zod/mini'

/** A JSON Schema is what its keywords make of it. */
type Schema = { [key: string]: any }

const ajv = new Ajv2020({ strict: false, allErrors: true })
ajv.addFormat('uri', (text: string) => URL.canParse(text))
ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)))

const compiled = new Map<string, ValidateFunction>()

/**
 * What Discord's OpenAPI says against a body, as sentences; empty when it conforms. `name` is a schema of the npm package
 * `discord-api-spec`. Lengths count code points, as JSON Schema does.
 */
export function againstSpec(name: string, body: unknown): string[] {
  let validate = compiled.get(name)
  if (!validate) {
    const schema = jsonSchema(name)
    validate = ajv.compile(rewrite(schema, schema.$defs ?? {}))
    compiled.set(name, validate)
  }
  if (validate(body)) return []
  return (validate.errors ?? [])
    .filter((error) => error.keyword !== 'if')
    .map((error) => `${error.instancePath || '/'} ${error.message}`)
}

function jsonSchema(name: string): Schema {
  const schema = (spec as Record<string, unknown>)[`${name}Schema`]
  if (!schema) throw new Error(`discord-api-spec has no ${name}`)
  return z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any', reused: 'ref' })
}

/**
 * Unions have no discriminator and would answer with every branch's errors: they become if/then on `type`, and
 * "or null" becomes "unless null". Bitfields are numbers in the specification, strings on the wire.
 */
function rewrite<S>(schema: S, defs: Schema, key?: string): S
function rewrite(schema: unknown, defs: Schema, key = ''): unknown {
  if (Array.isArray(schema)) return schema.map((item) => rewrite(item, defs))
  if (schema === null || typeof schema !== 'object') return schema
  if (key === 'default_member_permissions') return { type: ['string', 'number', 'null'] }
  const out: Schema = {}
  for (const [name, value] of Object.entries(schema)) out[name] = rewrite(value, defs, name)
  if (Array.isArray(out.anyOf)) return union(out, defs)
  return out
}

function union(schema: Schema, defs: Schema): Schema {
  const { anyOf, ...rest } = schema
  const branches = (anyOf as Schema[]).filter((branch) => branch.type !== 'null')
  const nullable = branches.length < anyOf.length
  const types = branches.map((branch) => typesOf(branch, defs))
  let body: Schema
  if (branches.length === 1) body = branches[0]!
  else if (types.every((type) => type)) {
    body = {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: types.flat() } },
      allOf: branches.map((branch, i) => ({
        if: { type: 'object', required: ['type'], properties: { type: { enum: types[i] } } },
        // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
        then: branch,
      })),
    }
  } else body = { anyOf: branches }
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
  return { ...rest, ...(nullable ? { if: { not: { type: 'null' } }, then: body } : body) }
}

function typesOf(branch: Schema, defs: Schema): unknown[] | undefined {
  const named: Schema = branch.$ref ? defs[branch.$ref.replace('#/$defs/', '')] : branch
  const type = named?.properties?.type
  if (!type || !named.required?.includes('type')) return undefined
  return 'const' in type ? [type.const] : type.enum
}
