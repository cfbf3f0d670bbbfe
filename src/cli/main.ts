import { readFileSync } from 'node:fs'
import { backupCommand, restoreCommand } from './backup.ts'
import { caseCommand } from './case.ts'
import { checkCommand } from './check.ts'
import { deriveCommand } from './derive.ts'
import { mainHelp } from './help.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { placesCommand } from './places.ts'
import { readCommand } from './read.ts'
import { ruleCommand } from './rule.ts'
import { seriesCommand } from './series.ts'
import { startCommand } from './start.ts'
import type { Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes, uiLanguage } from './ui.ts'
import { sayUsageProblem } from './usage.ts'
import { verifyCommand } from './verify.ts'

const commands: Readonly<Record<string, (around: Surroundings) => Promise<ExitCode>>> = {
  start: startCommand,
  init: initCommand,
  read: readCommand,
  import: importCommand,
  series: seriesCommand,
  derive: deriveCommand,
  check: checkCommand,
  case: caseCommand,
  rule: ruleCommand,
  places: placesCommand,
  verify: verifyCommand,
  backup: backupCommand,
  restore: restoreCommand,
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return manifest instanceof Object && 'version' in manifest ? String(manifest.version) : ''
}

function askedLanguage(args: readonly string[]): string | undefined {
  const at = args.indexOf('--ui')
  return at < 0 ? undefined : args[at + 1]
}

/** The command line, whole: the first word is the command, the rest are its own. */
export async function main(around: Surroundings): Promise<ExitCode> {
  const [first, ...rest] = around.args
  const asked = askedLanguage(rest)
  const language = asked === 'en' || asked === 'vi' ? asked : uiLanguage(around.env)
  if (first === '--version' || first === '-V') {
    await around.output.write(`${version()}\n`)
    return exitCodes.done
  }
  const isHelp = first === 'help' || first === '--help' || first === '-h'
  const name = isHelp ? rest.find((word) => !word.startsWith('-')) : first
  if (name === undefined || (isHelp && !Object.hasOwn(commands, name))) {
    await around.output.write(mainHelp[language])
    return isHelp ? exitCodes.done : exitCodes.wrongUsage
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    await around.errors.write(
      `openprovince: ${sayUsageProblem({ code: 'no-such-command', command: name }, language)}\n`,
    )
    return exitCodes.wrongUsage
  }
  return command({ ...around, args: isHelp ? ['--help', ...rest.slice(1)] : rest })
}
