import type { Relation, Status } from '../kernel/claim.ts'
import type { Severity } from '../kernel/finding.ts'

/** ANSI codes: the number that starts a style. Source: ECMA-48, 8.3.117. */
const codes = {
  bold: '1',
  faint: '2',
  italic: '3',
  underline: '4',
  red: '31',
  green: '32',
  yellow: '33',
  blue: '34',
  magenta: '35',
  cyan: '36',
} as const

export type Ink = keyof typeof codes

/** Puts ink on words, or leaves them as they are where no colours are wanted. */
export type Paint = (text: string, ...inks: readonly Ink[]) => string

export function paintOf(isColoured: boolean): Paint {
  if (!isColoured) return (text) => text
  return (text, ...inks) => (inks.length === 0 ? text : `\x1b[${inks.map((i) => codes[i]).join(';')}m${text}\x1b[0m`)
}

/** A colour for each kind of statement. */
export const relationInk: Readonly<Record<Relation, Ink>> = {
  level: 'cyan',
  change: 'blue',
  average_change: 'blue',
  fulfilment: 'magenta',
  share: 'yellow',
  multiple: 'green',
  rank: 'green',
}

/** What has happened is plain, what is expected or wanted leans. */
export const statusInks: Readonly<Record<Status, readonly Ink[]>> = {
  actual: [],
  estimate: [],
  forecast: ['italic'],
  target: ['bold'],
}

export const severityInk: Readonly<Record<Severity, Ink>> = { error: 'red', warning: 'yellow', note: 'green' }
