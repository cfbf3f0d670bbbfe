const plain = /^[\x20-\x7e]*$/
// Marks and format characters take no column of their own.
const unseen = /[\p{Mn}\p{Me}\p{Cf}]/u
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u

/** How many columns of a terminal a text takes. */
export function printedWidth(text: string): number {
  if (plain.test(text)) return text.length
  let width = 0
  for (const character of text) width += unseen.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** The text cut to so many columns, with '…' where something was cut. */
export function cutToWidth(text: string, columns: number): string {
  if (printedWidth(text) <= columns) return text
  let kept = ''
  let width = 0
  for (const character of text) {
    const next = width + printedWidth(character)
    if (next > columns - 1) break
    kept += character
    width = next
  }
  return `${kept.trimEnd()}…`
}

/** The text filled up with spaces to so many columns. */
export function filledToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - printedWidth(text)))
}

/**
 * Words of a stranger made fit for a terminal: control characters (which could move the cursor or write
 * elsewhere) and marks that turn the direction of the line round are shown as U+FFFD.
 */
export function fitForTerminal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the terminal.
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
