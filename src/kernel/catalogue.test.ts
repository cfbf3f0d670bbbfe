import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { catalogue, findIndicator, narrowed, requireIndicator } from './catalogue.ts'
import type { Indicator } from './indicator.ts'
import { languages } from './language.ts'
import { isCalendarDay } from './period.ts'
import { units } from './unit.ts'

/** The codes that the annotators of the gold articles may use, apart from 'other'. */
const goldCodes = (
  'export_value import_value trade_turnover trade_balance exporting_enterprises industrial_production_value ' +
  'industrial_production_index retail_sales grdp grdp_growth grdp_per_capita income_per_capita budget_revenue ' +
  'budget_expenditure state_budget_contribution investment_total public_investment_disbursed fdi_registered_capital ' +
  'fdi_realised_capital domestic_registered_capital registered_capital projects industrial_parks industrial_clusters ' +
  'park_area cluster_area park_occupancy park_revenue park_exports infrastructure_capital jobs workers enterprises ' +
  'cooperatives households population poverty_rate ocop_products ocop_villages economic_organisations ' +
  'agricultural_area agricultural_output agricultural_production_value growing_area_codes growing_area ' +
  'packing_facilities rural_communes_certified rural_criteria tourists tourism_revenue hotels agreements trade_events ' +
  'price_index loans deposits forest_cover trained_workers_rate key_projects rank'
).split(' ')

/** Where the gold articles lie when this checkout has them beside it. */
const gold = fileURLToPath(new URL('../../../shared/gold/', import.meta.url))
const hasGold = existsSync(gold)

function phrasesOf(indicator: Indicator, language: 'en' | 'vi'): string[] {
  return [...indicator.names[language], ...(indicator.counted?.[language] ?? [])]
}

/** Hyphens and spaces part words alike, so 'import-export' and 'import export' are one phrase. */
function words(phrase: string): string {
  return phrase.split(/[\s\p{Pd}]+/u).join(' ')
}

describe('the catalogue', () => {
  test('has one definition per code, in snake case', () => {
    const codes = catalogue.map((indicator) => indicator.code)
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([])
    expect(codes.filter((code) => !/^[a-z]+(?:_[a-z]+)*$/.test(code))).toEqual([])
    expect(codes).not.toContain('other')
  })

  test('defines every code of the gold articles', () => {
    expect(goldCodes.filter((code) => findIndicator(code) === null)).toEqual([])
  })

  test('says everything in both languages', () => {
    for (const { code, name, names, counted, scope, breaks } of catalogue) {
      for (const language of languages) {
        expect(name[language].trim(), code).not.toBe('')
        expect(names[language].length, code).toBeGreaterThan(0)
        if (counted) expect(counted[language].length, code).toBeGreaterThan(0)
        if (scope) expect(scope[language].trim(), code).not.toBe('')
        for (const one of breaks ?? []) expect(one.note[language].trim(), code).not.toBe('')
      }
    }
  })

  test.each(languages)('gives no phrase in %s to two indicators, nor twice to one', (language) => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const indicator of catalogue) {
      for (const phrase of phrasesOf(indicator, language).map(words)) {
        const owner = owners.get(phrase)
        if (owner !== undefined) shared.push(`${phrase}: ${owner}, ${indicator.code}`)
        owners.set(phrase, indicator.code)
      }
    }
    expect(shared).toEqual([])
  })

  test.each(languages)(
    'writes phrases in %s composed, in lower case, with single spaces, without articles',
    (language) => {
      const phrases = catalogue.flatMap((indicator) => phrasesOf(indicator, language))
      const settled = (phrase: string) => phrase.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ')
      expect(phrases.filter((phrase) => phrase === '' || phrase !== settled(phrase))).toEqual([])
      expect(phrases.filter((phrase) => /^(?:a|an|the) /.test(phrase))).toEqual([])
      // A text's curly apostrophe is read as the straight one; other marks stand alone, as the reader cuts them.
      expect(
        phrases.filter((phrase) => !/^(?:[\p{L}\d]+(?:'s?)?|\/)(?:[ -](?:[\p{L}\d]+(?:'s?)?|-|\/))*$/u.test(phrase)),
      ).toEqual([])
    },
  )

  test('names no figure by a word that fits any figure', () => {
    const general = new Set(
      'value,total,product,area,revenue,people,capital,number,growth,giá trị,tổng số,sản phẩm,diện tích,doanh thu,vốn,người'.split(
        ',',
      ),
    )
    const phrases = catalogue.flatMap((indicator) => languages.flatMap((language) => phrasesOf(indicator, language)))
    expect(phrases.filter((phrase) => general.has(phrase))).toEqual([])
  })

  test('measures in units that exist; things are counted only where a count is a level', () => {
    for (const { code, units: own, counted } of catalogue) {
      expect(own.length, code).toBeGreaterThan(0)
      for (const unit of own) expect(unit === 'money' || units.has(unit), `${code} in ${unit}`).toBe(true)
      if (counted) expect(own, code).toContain('count')
    }
  })

  test('narrows indicators that exist, in one step and by something that is said', () => {
    for (const { code, narrows } of catalogue) {
      if (!narrows) continue
      expect(requireIndicator(narrows.of).narrows, code).toBeUndefined()
      expect(narrows.origin ?? narrows.within, code).toBeDefined()
    }
  })

  test('breaks on days of the calendar', () => {
    const days = catalogue.flatMap((indicator) => indicator.breaks ?? []).map((one) => one.on)
    expect(
      days.filter(
        (day) =>
          !/^\d{4}-\d{2}-\d{2}$/.test(day) ||
          !isCalendarDay(...(day.split('-').map(Number) as [number, number, number])),
      ),
    ).toEqual([])
  })

  test.skipIf(!hasGold)(
    `defines every indicator that a gold article uses${hasGold ? '' : ' (skipped: no ../shared/gold)'}`,
    () => {
      const unknown = new Set<string>()
      for (const file of readdirSync(gold, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.json')) continue
        const article = JSON.parse(readFileSync(`${gold}${file}`, 'utf8')) as { figures: { indicator: string }[] }
        for (const { indicator } of article.figures) {
          if (indicator !== 'other' && findIndicator(indicator) === null) unknown.add(`${file}: ${indicator}`)
        }
      }
      expect([...unknown]).toEqual([])
    },
  )
})

describe('looking an indicator up', () => {
  test('"other" is no indicator', () => {
    expect(findIndicator('other')).toBeNull()
    expect(() => requireIndicator('other')).toThrow("'other'")
  })

  test('exports of an industrial park are park exports, and of a province exports', () => {
    expect(narrowed('export_value', { within: 'park' })).toBe('park_exports')
    expect(narrowed('export_value', {})).toBe('export_value')
    expect(narrowed('export_value', { origin: 'FDI' })).toBe('export_value')
  })

  test('registered capital is told apart by who invests, in a park as outside', () => {
    expect(narrowed('registered_capital', { origin: 'FDI' })).toBe('fdi_registered_capital')
    expect(narrowed('registered_capital', { origin: 'domestic', within: 'park' })).toBe('domestic_registered_capital')
    expect(narrowed('registered_capital', { within: 'cluster' })).toBe('registered_capital')
  })

  test('what is not catalogued stays as it is', () => {
    expect(narrowed('other', { origin: 'FDI', within: 'park' })).toBe('other')
  })
})
