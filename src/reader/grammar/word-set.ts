/** Words that one rule asks for, in lower case. Never holds '', so a place outside a sentence is in no set. */
export type Words = ReadonlySet<string>

/** Whether a word in lower case is of some sort: for sorts that its ending or its stem tells. */
export type WordTest = (norm: string) => boolean

/** The words of a text parted by spaces. */
export function wordsIn(text: string): Words {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Whether a word begins with one of the stems or is one of the whole words; both stand parted by spaces. */
export function startingWith(text: string, whole = ''): WordTest {
  const stems = [...wordsIn(text)]
  const words = wordsIn(whole)
  return (norm) => words.has(norm) || stems.some((stem) => norm.startsWith(stem))
}

/** Whether a word ends with one of the endings, which stand parted by spaces. */
export function endingWith(text: string): WordTest {
  const endings = [...wordsIn(text)]
  return (norm) => endings.some((ending) => norm.endsWith(ending))
}
