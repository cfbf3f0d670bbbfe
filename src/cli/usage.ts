import { type ParseArgsConfig, parseArgs } from 'node:util'
import { editDistance } from '../kernel/edit-distance.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { isCalendarDay } from '../kernel/period.ts'

/** What is wrong with the words of a command. */
export type UsageProblem =
  | { readonly code: 'no-such-command'; readonly command: string }
  | { readonly code: 'no-such-option'; readonly option: string; readonly near: string | null }
  | { readonly code: 'no-value'; readonly option: string }
  | { readonly code: 'needless-value'; readonly option: string }
  | { readonly code: 'bad-value'; readonly option: string; readonly found: string; readonly expected: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'file-and-batch' }
  | { readonly code: 'no-word'; readonly what: Bilingual; readonly command: string }
  | { readonly code: 'needless-word'; readonly found: string }
  | { readonly code: 'one-of'; readonly options: readonly string[] }
  | { readonly code: 'needs'; readonly option: string }

const sentences: Readonly<Record<Language, (p: UsageProblem) => string>> = {
  en: (p) => {
    switch (p.code) {
      case 'no-such-command':
        return `there is no command '${p.command}'. Run 'openprovince --help' for those there are`
      case 'no-such-option':
        return `there is no option '${p.option}'${p.near ? `; did you mean '${p.near}'?` : '. Run with --help for those there are'}`
      case 'no-value':
        return `'${p.option}' needs a value after it`
      case 'needless-value':
        return `'${p.option}' takes no value`
      case 'bad-value':
        return `'${p.option}' was given '${p.found}'; write ${p.expected}`
      case 'no-file':
        return "name a file to read, or '-' for standard input. Run 'openprovince read --help' for examples"
      case 'file-and-batch':
        return '--batch reads its own file: leave the other file names out'
      case 'no-word':
        return `say ${p.what.en}. Run 'openprovince ${p.command} --help' for examples`
      case 'needless-word':
        return `'${p.found}' is one word too many; put words that belong together in quotes`
      case 'one-of':
        return `use one of ${p.options.join(', ')}, not several`
      case 'needs':
        return `'${p.option}' is missing`
    }
  },
  vi: (p) => {
    switch (p.code) {
      case 'no-such-command':
        return `không có lệnh '${p.command}'. Gõ 'openprovince --help' để xem các lệnh`
      case 'no-such-option':
        return `không có tùy chọn '${p.option}'${p.near ? `; có phải '${p.near}' không?` : '. Thêm --help để xem các tùy chọn'}`
      case 'no-value':
        return `'${p.option}' cần một giá trị đi sau`
      case 'needless-value':
        return `'${p.option}' không nhận giá trị`
      case 'bad-value':
        return `'${p.option}' nhận '${p.found}'; hãy viết ${p.expected}`
      case 'no-file':
        return "hãy nêu tệp cần đọc, hoặc '-' để đọc từ đầu vào chuẩn. Gõ 'openprovince read --help' để xem ví dụ"
      case 'file-and-batch':
        return '--batch đọc tệp riêng của nó: hãy bỏ các tên tệp khác'
      case 'no-word':
        return `hãy nêu ${p.what.vi}. Gõ 'openprovince ${p.command} --help' để xem ví dụ`
      case 'needless-word':
        return `thừa '${p.found}'; những từ đi liền nhau hãy đặt trong ngoặc kép`
      case 'one-of':
        return `chỉ dùng một trong ${p.options.join(', ')}`
      case 'needs':
        return `thiếu '${p.option}'`
    }
  },
}

export function sayUsageProblem(found: UsageProblem, language: Language): string {
  const sentence = sentences[language](found)
  return sentence.endsWith('?') ? sentence : `${sentence}.`
}

export type OptionKinds = Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>>

export interface Words {
  /** The last value of each option. */
  readonly values: Readonly<Record<string, string | true>>
  /** All values of options that may be repeated, in order. */
  readonly repeated: Readonly<Record<string, readonly string[]>>
  readonly files: readonly string[]
  readonly problems: readonly UsageProblem[]
}

function nearest(option: string, kinds: OptionKinds): string | null {
  const ranked = Object.keys(kinds)
    .map((name) => ({ name, far: editDistance(option.slice(0, 30), name) }))
    .sort((x, y) => x.far - y.far)
  const best = ranked[0]
  return best && best.far <= 2 ? `--${best.name}` : null
}

/** Splits the words of a command into options and files; everything wrong with them is told at once. */
export function wordsOf(args: readonly string[], kinds: OptionKinds): Words {
  const options: ParseArgsConfig['options'] = { ...kinds }
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  const values: Record<string, string | true> = {}
  const repeated: Record<string, string[]> = {}
  const files: string[] = []
  const problems: UsageProblem[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value)
    if (token.kind !== 'option') continue
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined
    if (!kind) problems.push({ code: 'no-such-option', option: token.rawName, near: nearest(token.name, kinds) })
    else if (kind.type === 'boolean') {
      if (token.value !== undefined) problems.push({ code: 'needless-value', option: token.rawName })
      values[token.name] = true
    } else if (token.value === undefined || (!token.inlineValue && /^-./.test(token.value))) {
      problems.push({ code: 'no-value', option: token.rawName })
    } else {
      values[token.name] = token.value
      repeated[token.name] = [...(repeated[token.name] ?? []), token.value]
    }
  }
  return { values, repeated, files, problems }
}

/** Whether a text is a day or a month that exists: '2025-07-10', '2020-10'. */
export function isDateText(text: string): boolean {
  const [, y, m, d = '01'] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? []
  return isCalendarDay(Number(y), Number(m), Number(d))
}
