/** A seeded source of chance: the same seed gives the same run on every machine. */
export interface Chance {
  /** A whole number from 0 up to but not including n. */
  readonly below: (n: number) => number
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value
}

/** Mulberry32. Source: T. Ettinger, public domain; good enough to mutate texts, for nothing else. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return { below, oneOf: (values) => values[below(values.length)] ?? values[0] }
}
