import { environmentSettings } from '../../config/settings.ts'

/** `.env.example`: every setting of the environment, commented out, with its default, or an example where it has none. */
export function envExample(): string {
  const head = [
    '# Copy this file to “.env” and take the # away from the lines you want to change.',
    '# docs/operate.md has the same as a table. Made by “npm run docs”.',
  ]
  const settings = environmentSettings.map((setting) => {
    const note = setting.default ? '' : ' (an example: it is empty unless you set it)'
    return `# ${setting.description}${note}\n#${setting.name}=${setting.default || setting.example}`
  })
  return `${[head.join('\n'), ...settings].join('\n\n')}\n`
}
