import { expect, test } from 'vitest'
import { decimal } from '../kernel/decimal.ts'
import { between } from '../kernel/interval.ts'
import { month, year } from '../kernel/period.ts'
import { jsonFigure, jsonLine, placedAsGiven } from './json-figure.ts'

const text = 'rose 12.50 percent to 12345678901234567890.12 USD'

test('numbers keep every digit that a double would lose', () => {
  const figure = jsonFigure(
    {
      quote: '12345678901234567890.12 USD',
      start: 22,
      end: 49,
      numberStart: 22,
      numberEnd: 45,
      printed: decimal('12345678901234567890.12'),
      scale: 0,
      value: decimal('12345678901234567890.12'),
      unit: 'USD',
      modifier: null,
      shown: between('12345678901234567890.115', '12345678901234567890.125'),
      meant: between('12345678901234567890.115', '12345678901234567890.125'),
      relation: 'level',
      base: null,
      status: 'actual',
      indicator: 'export_value',
      measure: 'exports',
      place: 'Hoa Binh',
      period: month(2020, 9),
      dimensions: {},
      confidence: 0.9,
      alternatives: [{ period: year(2020) }],
      sentence: 0,
      paragraph: 0,
      links: { from: 3 },
      speaker: null,
      cause: null,
      oddity: null,
    },
    placedAsGiven(text),
  )
  expect(jsonLine(figure)).toBe(
    '{"quote":"12345678901234567890.12 USD","start":22,"end":49,' +
      '"value":12345678901234567890.12,"low":12345678901234567890.115,"high":12345678901234567890.125,"unit":"USD",' +
      '"relation":"level","base":null,"status":"actual","indicator":"export_value","measure":"exports",' +
      '"place":"Hoa Binh","period":"2020-09","dimensions":{},"confidence":0.9,"from":3,"alternatives":[{"period":"2020"}]}\n',
  )
})
