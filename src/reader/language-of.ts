import type { Language } from '../kernel/language.ts'

const vietnameseLetters = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu
const letters = /\p{L}/gu

/** How much of a text is looked at: an article's first pages decide. */
const lookedAt = 20_000

/** From this share of marked letters on a text is Vietnamese; English with Vietnamese names stays far below. */
const vietnameseShare = 0.1

/** The language of a text, by its share of letters that only Vietnamese writes. */
export function languageOf(text: string): Language {
  const sample = text.slice(0, lookedAt).normalize('NFC')
  const marked = sample.match(vietnameseLetters)?.length ?? 0
  const all = sample.match(letters)?.length ?? 0
  return all > 0 && marked / all >= vietnameseShare ? 'vi' : 'en'
}
