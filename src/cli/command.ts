import type { Bilingual, Language } from '../kernel/language.ts'
import { type Paint, paintOf } from './paint.ts'
import { fitForTerminal } from './printed-width.ts'
import type { Sink, Surroundings } from './surroundings.ts'
import { type ExitCode, exitCodes, uiLanguage } from './ui.ts'
import { type OptionKinds, sayUsageProblem, type UsageProblem, type Words, wordsOf } from './usage.ts'

/** What a command is, before it is asked to do anything. */
export interface CommandShape {
  readonly name: string
  readonly help: Bilingual
  readonly options: OptionKinds
  /** What is wrong with the words beyond what every command finds. */
  readonly problemsOf?: (words: Words) => readonly UsageProblem[]
}

/** A command that was asked for rightly, with all it needs to speak. */
export interface Asked {
  readonly words: Words
  readonly around: Surroundings
  readonly language: Language
  /** How wide a table may be. */
  readonly columns: number
  readonly isColoured: boolean
  readonly paint: Paint
  /** Writes lines for people to the output. */
  readonly say: (...lines: readonly string[]) => Promise<void>
  /** Writes a sentence to the error stream, under the program's name. */
  readonly complain: (sentence: string) => Promise<void>
}

/** Options that every command has. */
export const commonOptions = {
  ui: { type: 'string' },
  color: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionKinds

/** Columns where no terminal says how many: a page of paper. */
const columnsOfPaper = 100
const fewestColumns = 40

/** The columns of the output: the terminal's, else COLUMNS, else a page's. */
export function columnsOf(env: Surroundings['env'], output: Sink): number {
  const asked = Number(env.COLUMNS)
  const columns = output.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : columnsOfPaper)
  return Math.max(fewestColumns, columns)
}

/** The text of an option, or null. */
export function textOption(words: Words, name: string): string | null {
  const value = words.values[name]
  return typeof value === 'string' ? value : null
}

/** An option that names a language, or null. */
export function languageOption(words: Words, name: string): Language | null {
  const value = textOption(words, name)
  return value === 'en' || value === 'vi' ? value : null
}

/** A problem for an option whose value is none of those allowed. */
export function unlessOneOf(words: Words, name: string, allowed: readonly string[]): UsageProblem[] {
  const found = textOption(words, name)
  return found === null || allowed.includes(found)
    ? []
    : [{ code: 'bad-value', option: `--${name}`, found, expected: allowed.join(' | ') }]
}

/** Reads the words of a command. Help and wrong words are answered here; then the exit code is all that is left. */
export async function askedOf(around: Surroundings, shape: CommandShape): Promise<Asked | ExitCode> {
  const { env, output, errors } = around
  const words = wordsOf(around.args, shape.options)
  const language = languageOption(words, 'ui') ?? uiLanguage(env)
  if (words.values.help) {
    await output.write(shape.help[language])
    return exitCodes.done
  }
  const wrong = [...words.problems, ...unlessOneOf(words, 'ui', ['en', 'vi']), ...(shape.problemsOf?.(words) ?? [])]
  for (const one of wrong) {
    await errors.write(fitForTerminal(`openprovince ${shape.name}: ${sayUsageProblem(one, language)}\n`))
  }
  if (wrong.length > 0) return exitCodes.wrongUsage
  const isColoured = !env.NO_COLOR && (words.values.color === true || output.isTerminal)
  return {
    words,
    around,
    language,
    columns: columnsOf(env, output),
    isColoured,
    paint: paintOf(isColoured),
    say: (...lines) => output.write(lines.map((line) => `${line}\n`).join('')),
    complain: (sentence) => errors.write(`openprovince: ${fitForTerminal(sentence)}\n`),
  }
}

export function isExitCode(x: Asked | ExitCode): x is ExitCode {
  return typeof x === 'number'
}
