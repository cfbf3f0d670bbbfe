import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRefusal, type Refusal, sayTableProblem } from './csv-rows.ts'
import { foldedName } from './folded-name.ts'
import { gazetteerOf } from './gazetteer.ts'
import type { Place, PlaceKey } from './place.ts'
import { aliasesFromCsv, beforeTheRecord, changesFromCsv, placesFromCsv } from './reference-pack.ts'

function pack(name: string): string {
  return readFileSync(new URL(`../../reference/territory/${name}`, import.meta.url), 'utf8')
}

function whole<Values extends object>(read: Values | Refusal): Values {
  if (isRefusal(read)) throw new Error(read.problems.map((p) => sayTableProblem(p, 'en')).join('\n'))
  return read
}

const places = whole(placesFromCsv(pack('places.csv'), 'places.csv'))
const changes = whole(changesFromCsv(pack('changes.csv'), 'changes.csv'))
const aliases = whole(aliasesFromCsv(pack('aliases.csv'), 'aliases.csv'))
const gazetteer = gazetteerOf(places, changes, aliases)

const before = '2025-06-30'
const since = '2025-07-01'
const oldHoaBinh: PlaceKey = { code: '17', validFrom: '1991-10-01' }
const newPhuTho: PlaceKey = { code: '25', validFrom: since }

function shown(place: Place | null | undefined): string {
  return place ? `${place.kind} ${place.name.vi} ${place.code}` : 'nothing'
}

function best(name: string, on: string | null, near?: PlaceKey): string {
  return shown(gazetteer.resolve(name, near ? { on, near } : { on })[0]?.place)
}

describe('a bare code is ambiguous', () => {
  test('05047 was Thanh Cao and is Cao Dương, 04891 was Vầy Nưa and is Tiền Phong', () => {
    expect(shown(gazetteer.find({ code: '05047', validFrom: '1991-10-01' }))).toBe('commune Thanh Cao 05047')
    expect(shown(gazetteer.find({ code: '05047', validFrom: since }))).toBe('commune Cao Dương 05047')
    expect(shown(gazetteer.find({ code: '04891', validFrom: '1991-10-01' }))).toBe('commune Vầy Nưa 04891')
    expect(shown(gazetteer.find({ code: '04891', validFrom: since }))).toBe('commune Tiền Phong 04891')
    expect(gazetteer.find({ code: '05047', validFrom: '2010-01-01' })).toBeNull()
  })

  test('29 of the 46 codes of former Hòa Bình changed meaning on 2025-07-01', () => {
    const isOfOldHoaBinh = (place: Place) => gazetteer.ancestors(place).some((one) => one.code === '17')
    const changed = places.filter((place) => {
      const earlier = gazetteer.find({ code: place.code, validFrom: '1991-10-01' })
      if (place.validFrom !== since || place.code.length !== 5 || !earlier || !isOfOldHoaBinh(earlier)) return false
      return foldedName(earlier.name.en) !== foldedName(place.name.en)
    })
    expect(changed.length).toBe(29)
  })
})

describe('a name on a date', () => {
  test('Luong Son was a district until 2025-06-30 and is a commune since', () => {
    expect(best('Luong Son', before)).toBe('district Lương Sơn 152')
    expect(best('Luong Son', since)).toBe('commune Lương Sơn 04924')
    expect(best('Luong Son', '2025-06')).toBe('district Lương Sơn 152')
    expect(best('Luong Son', '2025-07')).toBe('commune Lương Sơn 04924')
  })

  test('in a year of change all that bore the name are shown, the district first', () => {
    const found = gazetteer.resolve('Lương Sơn', { on: '2025', near: oldHoaBinh })
    expect(found[0]?.place.kind).toBe('district')
    expect(found.filter((one) => one.rank === 2).map((one) => one.place.kind)).toEqual(['town', 'commune'])
  })

  test('every district name of Hòa Bình became the name of a commune', () => {
    for (const name of ['Lạc Sơn', 'Kim Bôi', 'Mai Châu', 'Tân Lạc', 'Yên Thủy', 'Lạc Thủy', 'Cao Phong', 'Đà Bắc']) {
      expect(best(name, before)).toMatch(/^district/)
      expect(best(name, since)).toMatch(/^commune/)
    }
  })

  test('the code 25 is Phú Thọ before and after, 24 was Bắc Giang and is Bắc Ninh', () => {
    expect(gazetteer.findPlace('Phu Tho', before)?.areaKm2?.coefficient).toBe(353459n)
    expect(gazetteer.findPlace('Phu Tho', since)?.areaKm2?.coefficient).toBe(936138n)
    expect(best('Bac Giang', before)).toBe('province Bắc Giang 24')
    expect(best('Bac Giang', since)).toBe('nothing')
    expect(best('Bac Ninh', since)).toBe('province Bắc Ninh 24')
  })

  test('Thừa Thiên Huế is a province until the end of 2024 and Huế a city since 2025', () => {
    expect(best('Thua Thien – Hue', '2024-12-31')).toBe('province Thừa Thiên Huế 46')
    expect(best('Thua Thien-Hue', '2025-01-01')).toBe('nothing')
    expect(best('Hue', '2025-01-01')).toBe('city Huế 46')
  })
})

describe('the words round a name', () => {
  test.each([
    ['Luong Son district', 'district Lương Sơn 152'],
    ['huyện Lương Sơn', 'district Lương Sơn 152'],
    ['Luong Son town', 'town Lương Sơn 04924'],
    ['Thị trấn Lương Sơn', 'town Lương Sơn 04924'],
    ['TP Hòa Bình', 'city Hòa Bình 148'],
    ['TP. Hoà Bình', 'city Hòa Bình 148'],
    ['Thành phố Hòa Bình', 'city Hòa Bình 148'],
    ['Hoa Binh city', 'city Hòa Bình 148'],
    ['Hoa Binh province', 'province Hòa Bình 17'],
    ['the province of Hoa Binh', 'province Hòa Bình 17'],
    ['tinh Hoa Binh', 'province Hòa Bình 17'],
    ['Hoa Binh', 'province Hòa Bình 17'],
    ['xã Hòa Bình', 'commune Hòa Bình 04825'],
    ['Hanoi', 'city Hà Nội 01'],
    ['Ha Noi', 'city Hà Nội 01'],
    ['thành phố Hà Nội', 'city Hà Nội 01'],
    ['Ho Chi Minh City', 'city Thành phố Hồ Chí Minh 79'],
    ['TP.HCM', 'city Thành phố Hồ Chí Minh 79'],
    ['TP Hồ Chí Minh', 'city Thành phố Hồ Chí Minh 79'],
    ['Vietnam', 'country Việt Nam VN'],
    ['Viet Nam', 'country Việt Nam VN'],
    ['Xăm Khòe', 'commune Săm Khóe 05245'],
    ['xã Tinh Nhuệ', 'commune Tinh Nhuệ 08659'],
    ['Phú Thọ town', 'town Phú Thọ 228'],
    ['vùng Tây Nguyên', 'region Tây Nguyên R4'],
  ])('before the change %s is %s', (name, place) => {
    expect(best(name, before)).toBe(place)
  })

  test('a kind that no place of the name has on the date answers nothing', () => {
    expect(gazetteer.resolve('Luong Son district', { on: since })).toEqual([])
    expect(gazetteer.resolve('Hoa Binh province', { on: '2025-08' })).toEqual([])
  })

  test('former Phu Tho and Hòa Bình cũ are the provinces that ended', () => {
    expect(best('former Phu Tho', '2025-10')).toBe('province Phú Thọ 25')
    expect(gazetteer.resolve('former Phu Tho', { on: '2025-10' })[0]?.place.validTo).toBe(since)
    expect(best('tỉnh Hòa Bình cũ', '2025-10')).toBe('province Hòa Bình 17')
    expect(best('Hòa Bình (cũ)', '2025-10')).toBe('province Hòa Bình 17')
  })

  test('the kind may also be given beside the name', () => {
    expect(gazetteer.resolve('Hoa Binh', { on: before, kind: 'city' }).map((one) => one.place.code)).toEqual(['148'])
  })
})

describe('an ambiguous name', () => {
  test('two communes were called Cao Sơn and nothing tells them apart', () => {
    const found = gazetteer.resolve('Cao Sơn', { on: before })
    expect(found.map((one) => [one.place.code, one.rank])).toEqual([
      ['04876', 1],
      ['04957', 1],
    ])
    expect(gazetteer.findPlace('Cao Son', before)).toBeNull()
  })

  test('near Lương Sơn the one in Lương Sơn comes first, and the other stays visible', () => {
    const near = { code: '152', validFrom: '1991-10-01' }
    const found = gazetteer.resolve('Cao Son', { on: before, near })
    expect(found.map((one) => one.place.code)).toEqual(['04957', '04876'])
    expect(found[0]?.reasons).toContain('near')
    expect(found[1]?.reasons).not.toContain('near')
  })

  test('the Cao Sơn of today lies in former Đà Bắc', () => {
    const today = gazetteer.findPlace('Cao Sơn', since)
    expect(shown(today)).toBe('commune Cao Sơn 04876')
    const cameFrom = today ? gazetteer.lineage(today).cameFrom : []
    const parents = cameFrom.map((change) => change.from && gazetteer.find(change.from)?.parent?.code)
    expect(new Set(parents)).toEqual(new Set(['150']))
  })

  test('tones beat the same letters with other tones', () => {
    const found = gazetteer.resolve('Thanh Hóa', { on: null })
    expect(shown(found[0]?.place)).toBe('province Thanh Hóa 38')
    expect(found[0]?.reasons).toContain('same-tones')
    for (const other of found.slice(1)) {
      expect(other.rank).toBeGreaterThan(1)
    }
    const [first, ...others] = gazetteer.resolve('Hoà Bình', { on: before })
    expect(shown(first?.place)).toBe('province Hòa Bình 17')
    expect(others.length).toBeGreaterThan(0)
  })

  test('a bare Thai Binh is the province, the ward of Hòa Bình city only when it is called a ward', () => {
    expect(best('Thai Binh', before, oldHoaBinh)).toBe('province Thái Bình 34')
    expect(best('Thai Binh ward', before, oldHoaBinh)).toBe('ward Thái Bình 04789')
  })

  test('near looks through time: a commune of today is near the former province it came from', () => {
    const found = gazetteer.resolve('Lương Sơn', { on: since, near: oldHoaBinh })
    expect(found[0]?.reasons).toContain('near')
    const other = gazetteer.resolve('Vĩnh Thành', { on: since, near: oldHoaBinh })
    expect(other[0]?.reasons).not.toContain('near')
    const old = gazetteer.resolve('Cao Phong', { on: before, near: newPhuTho })
    expect(old[0]?.reasons).toContain('near')
  })

  test('an unknown name answers nothing', () => {
    expect(gazetteer.resolve('Atlantis', { on: before })).toEqual([])
    expect(gazetteer.resolve('', { on: before })).toEqual([])
    expect(gazetteer.findPlace('province', before)).toBeNull()
  })
})

describe('what became of a place', () => {
  const became = (code: string, validFrom = '1991-10-01') =>
    gazetteer.lineage({ code, validFrom }).became.map((change) => `${change.kind} ${change.to?.code ?? '-'}`)

  test('Vầy Nưa, Cao Sơn and Đồng Tân were split, with shares that nobody published', () => {
    expect(became('04891')).toEqual(['split 04828', 'split 04891'])
    expect(became('04957')).toEqual(['split 04924', 'split 04960'])
    expect(became('05221')).toEqual(['split 05200', 'split 05212'])
    for (const code of ['04891', '04957', '05221']) {
      const links = gazetteer.lineage({ code, validFrom: '1991-10-01' }).became
      expect(links.every((change) => change.share === null)).toBe(true)
    }
  })

  test('Hòa Bình, Vĩnh Phúc and Phú Thọ became Phú Thọ', () => {
    expect(became('17')).toEqual(['merge 25'])
    const cameFrom = gazetteer.lineage(newPhuTho).cameFrom.map((change) => change.from?.code)
    expect(cameFrom.sort()).toEqual(['17', '25', '26'])
  })

  test('the district of Lương Sơn was abolished without a successor, Kỳ Sơn went to the city in 2020', () => {
    expect(became('152')).toEqual(['abolish -'])
    expect(became('151')).toEqual(['merge 148'])
  })

  test('the 151 communes of Hòa Bình became 46 by 154 links', () => {
    const inHoaBinh = places.filter((p) => p.code.length === 5 && gazetteer.ancestors(p).some((a) => a.code === '17'))
    const links = inHoaBinh.flatMap((place) => gazetteer.lineage(place).became)
    expect(inHoaBinh.length).toBe(151)
    expect(links.length).toBe(154)
    expect(new Set(links.map((change) => change.to?.code)).size).toBe(46)
  })

  test('the code of the seed communes leads to their successors of today', () => {
    const successorOf = (name: string, near: PlaceKey) => {
      const [first] = gazetteer.resolve(name, { on: before, near })
      const [link] = first ? gazetteer.lineage(first.place).became : []
      return shown(link?.to && gazetteer.find(link.to))
    }
    const luongSon = { code: '152', validFrom: '1991-10-01' }
    expect(successorOf('Nhuan Trach', luongSon)).toBe('commune Lương Sơn 04924')
    expect(successorOf('Thanh Cao', luongSon)).toBe('commune Cao Dương 05047')
    expect(successorOf('Hung Son', { code: '153', validFrom: '1991-10-01' })).toBe('commune Nật Sơn 04990')
    expect(successorOf('Quang Tien', oldHoaBinh)).toBe('commune Thịnh Minh 04897')
    expect(successorOf('Yen Mong', oldHoaBinh)).toBe('ward Tân Hòa 04792')
  })
})

describe('the names for a text matcher', () => {
  test('they come in both languages, English ones in ASCII', () => {
    const names = [...gazetteer.names()]
    const of = (code: string, validFrom: string) =>
      names
        .filter((n) => n.place.code === code && n.place.validFrom === validFrom)
        .map((n) => `${n.language} ${n.name}`)
    expect(of('152', '1991-10-01').sort()).toEqual(['en Luong Son', 'vi Lương Sơn'])
    expect(of('01', beforeTheRecord).sort()).toEqual(['en Ha Noi', 'en Hanoi', 'vi Hà Nội'])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    expect(names.filter((n) => n.language === 'en' && !/^[\x00-\x7f]+$/.test(n.name))).toEqual([])
  })

  test('every name finds its place again', () => {
    for (const { name, place } of gazetteer.names()) {
      const found = gazetteer.resolve(name, { on: place.validFrom })
      expect(found.map((one) => one.place)).toContain(place)
    }
  })
})

test('a chain of parents that bites its tail ends', () => {
  const key = (code: string) => ({ code, validFrom: since })
  const place = (code: string, parent: string): Place => ({
    ...key(code),
    validTo: null,
    kind: 'commune',
    name: { en: code, vi: code },
    parent: key(parent),
    areaKm2: null,
    population: null,
  })
  const circular = gazetteerOf([place('a', 'b'), place('b', 'a')], [])
  const a = circular.find(key('a'))
  expect(a && circular.ancestors(a).map((one) => one.code)).toEqual(['b'])
})
