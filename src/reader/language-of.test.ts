import { expect, test } from 'vitest'
import { languageOf } from './language-of.ts'

test('Vietnamese is known by its letters in either normal form', () => {
  const text = 'Kim ngạch xuất khẩu 6 tháng đầu năm đạt 1.145 triệu USD, tăng 18,11% so với cùng kỳ.'
  expect(languageOf(text)).toBe('vi')
  expect(languageOf(text.normalize('NFD'))).toBe('vi')
})

test('English with Vietnamese names is English', () => {
  expect(languageOf('Exports of Hòa Bình province reached 1.1 billion USD, said Nguyễn Văn A.')).toBe('en')
})

test('a text without letters is taken for English', () => {
  expect(languageOf('645.23')).toBe('en')
  expect(languageOf('')).toBe('en')
})
