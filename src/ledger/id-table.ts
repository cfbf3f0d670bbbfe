/** Words of an id: 128 bits. */
const idWords = 4

/**
 * A set of ids (UUIDs), each with a number beside it, that takes 20 bytes an entry in flat memory, filled to three
 * quarters at most: for files of millions of rows, where a `Set` of texts would take ten times as much. Entries are
 * numbered in the order in which they came.
 */
export class IdTable {
  /** For each slot the number of its entry, from 1; 0 where it is free. */
  #slots = new Uint32Array(1 << 10)
  /** For each entry the words of its id and its number. */
  #entries = new Uint32Array((1 << 9) * (idWords + 1))
  readonly #wanted = new Uint32Array(idWords + 1)
  size = 0

  /** The entry of an id with this number beside it; a new one, the last, when there was none. */
  take(id: string, beside = 0): number {
    const wanted = this.#wanted
    for (let i = 0; i < idWords; i++) wanted[i] = wordAt(id, i)
    wanted[idWords] = beside
    const mask = this.#slots.length - 1
    // The end of an id is a hash already (cells of one series begin alike); only the number has to be mixed in.
    let slot = ((wanted[idWords - 1] as number) ^ Math.imul(beside, 0x9e3779b1)) & mask
    for (;;) {
      const entry = this.#slots[slot] as number
      if (entry === 0) break
      if (this.#is(entry - 1)) return entry - 1
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = this.size + 1
    return this.#append()
  }

  #is(entry: number): boolean {
    const at = entry * (idWords + 1)
    for (let i = 0; i <= idWords; i++) if (this.#entries[at + i] !== this.#wanted[i]) return false
    return true
  }

  #append(): number {
    const at = this.size * (idWords + 1)
    if (at >= this.#entries.length) {
      const entries = new Uint32Array(this.#entries.length * 2)
      entries.set(this.#entries)
      this.#entries = entries
    }
    this.#entries.set(this.#wanted, at)
    this.size++
    if (this.size * 4 > this.#slots.length * 3) this.#widen()
    return this.size - 1
  }

  #widen(): void {
    const slots = new Uint32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let entry = 0; entry < this.size; entry++) {
      const at = entry * (idWords + 1)
      const beside = this.#entries[at + idWords] as number
      let slot = ((this.#entries[at + idWords - 1] as number) ^ Math.imul(beside, 0x9e3779b1)) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = entry + 1
    }
    this.#slots = slots
  }
}

/** Where the hexadecimal digits of each word stand in a UUID. */
const digitsOfWords = [
  [0, 1, 2, 3, 4, 5, 6, 7],
  [9, 10, 11, 12, 14, 15, 16, 17],
  [19, 20, 21, 22, 24, 25, 26, 27],
  [28, 29, 30, 31, 32, 33, 34, 35],
] as const

function wordAt(id: string, word: number): number {
  let value = 0
  for (const at of digitsOfWords[word] as (typeof digitsOfWords)[0]) {
    const code = id.charCodeAt(at)
    // '0' to '9' are 48 to 57, 'a' to 'f' 97 to 102.
    value = (value << 4) | (code < 58 ? code - 48 : code - 87)
  }
  return value >>> 0
}
