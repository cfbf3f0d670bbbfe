import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldedName, foldedTones, hasVietnameseMarks } from './folded-name.ts'

const syllables = fc.constantFrom(
  'Hòa',
  'Hoà',
  'Bình',
  'Thủy',
  'Thuỷ',
  'Đắk',
  'Lắk',
  'Huế',
  'Quý',
  'Giá',
  'Nguyễn',
  'Khoái',
)
const names = fc.array(syllables, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))

describe('the name without tones', () => {
  test('Hòa Bình, Hoà Bình and Hoa Binh fold the same', () => {
    expect(foldedName('Hòa Bình')).toBe('hoa binh')
    expect(foldedName('Hoà Bình')).toBe('hoa binh')
    expect(foldedName('HOA  BINH')).toBe('hoa binh')
  })

  test('Đà Bắc folds to da bac, also when đ is typed as eth', () => {
    expect(foldedName('Đà Bắc')).toBe('da bac')
    expect(foldedName('Ðà Bắc')).toBe('da bac')
  })

  test('hyphen, dash and space join Thua Thien and Hue alike', () => {
    for (const written of ['Thua Thien-Hue', 'Thua Thien – Hue', 'Thừa Thiên Huế', 'Thua\u00a0Thien\u2011Hue']) {
      expect(foldedName(written)).toBe('thua thien hue')
    }
  })

  test('folding does not depend on the normal form and folding twice changes nothing', () => {
    fc.assert(
      fc.property(names, (name) => {
        const folded = foldedName(name)
        expect(foldedName(name.normalize('NFD'))).toBe(folded)
        expect(foldedName(folded)).toBe(folded)
        expect(foldedName(foldedTones(name))).toBe(folded)
      }),
    )
  })
})

describe('the name with tones', () => {
  test('old and new placement of the tone are one name', () => {
    expect(foldedTones('Hoà Bình')).toBe(foldedTones('Hòa Bình'))
    expect(foldedTones('Uỷ ban')).toBe('ủy ban')
    expect(foldedTones('Lạc Thuỷ')).toBe('lạc thủy')
    expect(foldedTones('Mạnh khoẻ')).toBe('mạnh khỏe')
  })

  test('a tone typed on the wrong vowel goes where it belongs', () => {
    expect(foldedTones('hòan thành')).toBe('hoàn thành')
    expect(foldedTones('qúy')).toBe('quý')
    expect(foldedTones('gía')).toBe('giá')
    expect(foldedTones('Húê')).toBe('huế')
  })

  test('words with another tone stay other words', () => {
    expect(foldedTones('Hòa')).not.toBe(foldedTones('Hoa'))
    expect(foldedTones('Săm Khóe')).not.toBe(foldedTones('Xăm Khòe'))
    expect(foldedTones('Thanh Hóa')).not.toBe(foldedTones('Thanh Hòa'))
  })

  test('well written syllables are left as they are', () => {
    for (const written of [
      'thuở',
      'nguyễn',
      'khoái',
      'chuyện',
      'yên',
      'giường',
      'quyết',
      'gì',
      'mía',
      'nghĩa',
      'quả',
      'người',
      'rượu',
      'ngoài',
      'khuỷu',
    ]) {
      expect(foldedTones(written)).toBe(written)
    }
  })

  test('a foreign word keeps its accent', () => {
    expect(foldedTones('Résumé café naïve')).toBe('résumé café naïve')
  })

  test('the normal form does not matter', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(foldedTones(name.normalize('NFD'))).toBe(foldedTones(name))
        expect(foldedTones(foldedTones(name))).toBe(foldedTones(name))
      }),
    )
  })

  test('any text can be folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof foldedName(text)).toBe('string')
        expect(typeof foldedTones(text)).toBe('string')
      }),
    )
  })
})

test('a text in ASCII English says nothing about tones', () => {
  expect(hasVietnameseMarks('Luong Son')).toBe(false)
  expect(hasVietnameseMarks('Lương Sơn')).toBe(true)
  expect(hasVietnameseMarks('Đa')).toBe(true)
})
