import { type Environment, readEnvironment } from '../../config/environment.ts'
import { environmentSettings } from '../../config/settings.ts'
import { UserError } from '../core/errors.ts'
import { type Inspection, inspectStore } from '../store/index.ts'

interface Finding {
  readonly state: 'ok' | 'missing' | 'wrong'
  readonly what: string
}

const marks = { ok: '✓', missing: '–', wrong: '✗' }
const reachWithinMs = 5000

/** Says what is configured, what can be reached and what is missing, and changes nothing of it. Answers the exit code: 1 when something is wrong. */
export async function doctor(write: (line: string) => void): Promise<number> {
  const findings: Finding[] = [{ state: 'ok', what: `Node ${process.versions.node}` }]
  try {
    const environment = readEnvironment()
    const values: Readonly<Record<string, unknown>> = environment
    for (const setting of environmentSettings) {
      const value = String(values[setting.name] ?? '')
      const shown = setting.secret ? 'set' : value
      findings.push({
        state: value ? 'ok' : 'missing',
        what: value ? `${setting.name}: ${shown}` : `${setting.name} is not set. ${setting.description}`,
      })
    }
    findings.push(await database(environment), await desk(environment))
    if (environment.DISCORD_TOKEN) findings.push(await reaches('Discord', environment.DISCORD_API_URL))
    if (environment.SLACK_BOT_TOKEN || environment.SLACK_CLIENT_ID)
      findings.push(await reaches('Slack', environment.SLACK_API_URL))
  } catch (error) {
    findings.push({ state: 'wrong', what: sentence(error) })
  }
  for (const finding of findings) write(`${marks[finding.state]} ${finding.what}`)
  const wrong = findings.filter((finding) => finding.state === 'wrong').length
  write(wrong ? `${wrong} to mend.` : 'Nothing to mend.')
  return wrong ? 1 : 0
}

const levels: Readonly<Record<Inspection['level'], string>> = {
  none: 'nothing is kept there yet; the first start makes it',
  older: 'of an earlier version; the next start brings it up to date',
  current: 'up to date',
  later: 'written by a later version of Nightdesk: start that one again',
  open: 'a desk has it open, or was killed; the next start takes it up',
}

async function database(environment: Environment): Promise<Finding> {
  try {
    const { kind, place, level, bytes } = await inspectStore(environment.DATABASE_URL, environment.NIGHTDESK_DATA)
    const state = level === 'later' ? 'wrong' : level === 'none' ? 'missing' : 'ok'
    return { state, what: `Database: ${kind}, ${place}, ${(bytes / 1_048_576).toFixed(1)} MB, ${levels[level]}` }
  } catch (error) {
    return { state: 'wrong', what: `Database: ${sentence(error)}` }
  }
}

async function desk(environment: Environment): Promise<Finding> {
  const address = `http://127.0.0.1:${environment.NIGHTDESK_PORT}`
  try {
    const answer = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(reachWithinMs) })
    const trouble = answer.ok ? '' : `: ${(await answer.text()).slice(0, 300).trim()}`
    return { state: answer.ok ? 'ok' : 'wrong', what: `Local desk: ${address} answers ${answer.status}${trouble}` }
  } catch {
    return { state: 'missing', what: `Local desk: nothing answers at ${address}. Start it with “npm start”.` }
  }
}

async function reaches(name: string, address: string): Promise<Finding> {
  try {
    await fetch(address, { signal: AbortSignal.timeout(reachWithinMs) })
    return { state: 'ok', what: `${name}: ${address} can be reached` }
  } catch {
    return {
      state: 'wrong',
      what: `${name}: ${address} can’t be reached from here. Check the network and the address.`,
    }
  }
}

function sentence(error: unknown): string {
  if (error instanceof UserError) return [error.message, error.next].filter(Boolean).join(' ')
  return error instanceof Error ? error.message : String(error)
}
