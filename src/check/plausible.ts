import { decimal } from '../kernel/decimal.ts'
import { between, type Interval } from '../kernel/interval.ts'
import type { Bilingual } from '../kernel/language.ts'
import type { UnitCode } from '../kernel/unit.ts'

/**
 * What one thing can amount to, so widely drawn that only a slip of scale, mark or currency leaves it. Dated:
 * each bound holds for texts published from one year to another.
 */
export interface PlausibleAmount {
  /** Indicators of the amount; none where the words alone tell. */
  readonly indicators: readonly string[]
  readonly unit: UnitCode
  /** The indicator of what is counted; the amount is divided by it. Null: the amount itself is of one. */
  readonly per: string | null
  /** Words of the measure that make the amount one of a single thing, folded. For amounts without a count. */
  readonly words: RegExp | null
  /** Fewer things than this are no mean. */
  readonly leastCount: number
  readonly range: Interval
  readonly from: number
  readonly to: number
  /** Whether everything under the indicator is of this kind, small support projects not among them. */
  readonly isFirm: boolean
  readonly thing: Bilingual
  /** Why the bound is where it is. */
  readonly source: string
}

const always = { from: 2000, to: 2040 } as const

/** Bounds for the mean of several things: an amount beside the count of what it is the amount of. */
export const perItem: readonly PlausibleAmount[] = [
  {
    indicators: ['fdi_registered_capital'],
    unit: 'USD',
    per: 'projects',
    words: null,
    leastCount: 3,
    range: between(decimal(100_000), decimal(2_000_000_000)),
    ...always,
    isFirm: true,
    thing: { en: 'foreign-invested project', vi: 'dự án FDI' },
    source:
      'Foreign Investment Agency, end of 2023: 468.9 billion USD in 39,140 projects, 12 million USD each; the poorest provinces stay above 1 million',
  },
  {
    indicators: ['domestic_registered_capital', 'registered_capital', 'investment_total'],
    unit: 'VND',
    per: 'projects',
    words: null,
    leastCount: 3,
    range: between(decimal(200_000_000), decimal('50e12')),
    ...always,
    isFirm: false,
    thing: { en: 'domestic project', vi: 'dự án trong nước' },
    source: 'Figures of Hoa Binh 2017-2025: 160 to 205 billion VND each; the bound is a thousandth and 250 times of it',
  },
  {
    indicators: ['tourism_revenue'],
    unit: 'VND',
    per: 'tourists',
    words: null,
    leastCount: 1000,
    range: between(decimal(5_000), decimal(50_000_000)),
    ...always,
    isFirm: true,
    thing: { en: 'visitor', vi: 'lượt khách' },
    source:
      'Figures of Hoa Binh 2018-2025: 0.4 to 1.1 million VND a visit; a national visitor 7 million in 2024; the lower bound is a ticket',
  },
  {
    indicators: ['cluster_area'],
    unit: 'ha',
    per: 'industrial_clusters',
    words: null,
    leastCount: 2,
    range: between(decimal(1), decimal(150)),
    ...always,
    isFirm: false,
    thing: { en: 'industrial cluster', vi: 'cụm công nghiệp' },
    source: 'Decree 68/2017/ND-CP article 2 and Decree 32/2024/ND-CP: at most 75 ha; twice that for older ones',
  },
  {
    indicators: ['park_area'],
    unit: 'ha',
    per: 'industrial_parks',
    words: null,
    leastCount: 2,
    range: between(decimal(5), decimal(3000)),
    ...always,
    isFirm: false,
    thing: { en: 'industrial park', vi: 'khu công nghiệp' },
    source: 'Ministry of Planning and Investment, 2023: 416 parks of 129,900 ha, 312 ha each',
  },
]

/** Words of an amount for each person. An indicator alone may be carried on to public money in the next sentence. */
const perPerson = /\b(incomes?|earnings?|per capita|per head|per person|a head|a person|thu nhap|binh quan|dau nguoi)\b/

/** Bounds for the amount of a single thing, told by the words of the measure. */
export const ofOne: readonly PlausibleAmount[] = [
  {
    indicators: [],
    unit: 'USD',
    per: null,
    words:
      /\b(per|each|average|binh quan|moi|trung binh)\b.*\b(cooperative|co-operative|household|farm|firm|enterprise|htx|hop tac xa|ho|doanh nghiep)s?\b|\b(cooperative|household)s?\b.*\b(average|each|mean)\b/,
    leastCount: 0,
    range: between(decimal(0), decimal(200_000_000)),
    ...always,
    isFirm: false,
    thing: { en: 'cooperative, household or firm on average', vi: 'hợp tác xã, hộ hoặc doanh nghiệp bình quân' },
    source: 'Cooperative Alliance, 2023: mean turnover of a cooperative 3.6 billion VND a year, about 150,000 USD',
  },
  {
    indicators: [],
    unit: 'USD',
    per: null,
    words:
      /\b(pay|salary|salaries|wage|wages|luong|thu nhap)\b.*\b(month|monthly|thang)\b|\bmonthly (pay|salary|wage|income)\b/,
    leastCount: 0,
    range: between(decimal(0), decimal(100_000)),
    ...always,
    isFirm: false,
    thing: { en: 'monthly pay', vi: 'lương tháng' },
    source: 'General Statistics Office, 2024: mean pay of a worker 7.7 million VND a month, about 310 USD',
  },
  {
    indicators: ['income_per_capita', 'grdp_per_capita'],
    unit: 'USD',
    per: null,
    words: perPerson,
    leastCount: 0,
    range: between(decimal(30), decimal(200_000)),
    ...always,
    isFirm: false,
    thing: { en: 'income of a person', vi: 'thu nhập một người' },
    source: 'General Statistics Office: national income per person 400 USD in 2000, 4,700 USD in 2024',
  },
  {
    indicators: ['income_per_capita', 'grdp_per_capita'],
    unit: 'VND',
    per: null,
    words: perPerson,
    leastCount: 0,
    range: between(decimal(100_000), decimal(5_000_000_000)),
    ...always,
    isFirm: false,
    thing: { en: 'income of a person', vi: 'thu nhập một người' },
    source: 'General Statistics Office: national income per person 5.7 million VND in 2000, 114 million in 2024',
  },
]

/** No yearly amount of one province comes near these. */
export const ofProvince: readonly Pick<PlausibleAmount, 'unit' | 'range' | 'from' | 'to' | 'thing' | 'source'>[] = [
  {
    unit: 'USD',
    range: between(decimal('-2e11'), decimal('2e11')),
    ...always,
    thing: { en: 'province', vi: 'tỉnh' },
    source:
      'General Statistics Office, 2024: exports of the whole country 406 billion USD, of its first province 47 billion',
  },
  {
    unit: 'VND',
    range: between(decimal('-5e15'), decimal('5e15')),
    ...always,
    thing: { en: 'province', vi: 'tỉnh' },
    source: 'General Statistics Office, 2024: product of the first province 1,778 trillion VND',
  },
]

/** What the whole country has in a year; amounts of it in the next scale up are slips. */
export const ofCountry: typeof ofProvince = [
  {
    unit: 'USD',
    range: between(decimal('-3e12'), decimal('3e12')),
    ...always,
    thing: { en: 'country', vi: 'cả nước' },
    source: 'General Statistics Office, 2024: product 476 billion USD, trade 786 billion USD',
  },
  {
    unit: 'VND',
    range: between(decimal('-1e17'), decimal('1e17')),
    ...always,
    thing: { en: 'country', vi: 'cả nước' },
    source: 'General Statistics Office, 2024: product 11,512 trillion VND',
  },
]
