import { decimal, plainText } from '../kernel/decimal.ts'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
}
const escaped = /[\\\b\f\n\r\t\v]/
const allEscaped = new RegExp(escaped, 'g')

/**
 * A value as PostgreSQL itself writes it in the text form of COPY, byte for byte: null as \N, booleans as t and f,
 * bytes in hexadecimal, objects as `jsonb`. Amounts are handed in as plain decimal text.
 */
export function copyText(value: unknown): string {
  if (typeof value === 'string') return escaped.test(value) ? value.replace(allEscaped, (c) => escapes[c] ?? c) : value
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return copyText(typeof value === 'object' ? jsonbText(value) : String(value))
}

/** JSON as PostgreSQL writes a `jsonb` value: a space behind colons and commas, shorter keys first, then by bytes. */
export function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`
  if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value).filter((key) => (value as Record<string, unknown>)[key] !== undefined)
    if (keys.length > 1) keys.sort(byLengthAndBytes)
    return `{${keys.map((k) => `${JSON.stringify(k)}: ${jsonbText((value as Record<string, unknown>)[k])}`).join(', ')}}`
  }
  if (typeof value === 'number' && Number.isFinite(value) && !Number.isSafeInteger(value))
    return plainText(decimal(value))
  return JSON.stringify(value ?? null)
}

function byLengthAndBytes(a: string, b: string): number {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length - y.length || Buffer.compare(x, y)
}
