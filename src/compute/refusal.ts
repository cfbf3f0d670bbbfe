import type { Relation, Status } from '../kernel/claim.ts'
import type { Break } from '../kernel/indicator.ts'
import type { Bilingual, Language } from '../kernel/language.ts'
import { type Period, printPeriod } from '../kernel/period.ts'
import { requireUnit, type UnitCode } from '../kernel/unit.ts'

/** What a figure is of, for a sentence. */
export interface FigureFacts {
  readonly indicator: Bilingual
  readonly relation: Relation
  readonly place: Bilingual
  readonly period: Period
}

/** The facts of each reason for which a figure is not derived. */
export interface RefusalFacts {
  'unknown-indicator': { readonly indicator: string }
  'not-defined': { readonly formula: Bilingual; readonly indicator: Bilingual }
  'not-for-status': { readonly formula: Bilingual; readonly status: Status; readonly allowed: readonly Status[] }
  'not-for-period': { readonly formula: Bilingual; readonly period: Period; readonly expected: Bilingual }
  'not-asked': { readonly formula: Bilingual; readonly missing: Bilingual }
  'no-figure': FigureFacts
  'no-target': FigureFacts
  'other-status': FigureFacts & { readonly wanted: readonly Status[]; readonly found: readonly Status[] }
  'ruled-out': FigureFacts & { readonly reason: string }
  'before-boundaries': FigureFacts & { readonly since: string }
  'after-boundaries': FigureFacts & { readonly until: string }
  'places-apart': {
    readonly first: Bilingual
    readonly until: string
    readonly second: Bilingual
    readonly since: string
  }
  break: { readonly kind: Break['kind']; readonly on: string; readonly note: Bilingual }
  'two-currencies': { readonly units: readonly UnitCode[] }
  'two-units': { readonly units: readonly UnitCode[] }
  'not-in-unit': FigureFacts & { readonly unit: UnitCode; readonly found: readonly UnitCode[] }
  'zero-divisor': object
  'below-zero': object
  'year-over': { readonly year: number }
}

export type RefusalCode = keyof RefusalFacts

/** Why a figure is not derived: a code with its facts; its sentence comes last. */
export type Refusal = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly facts: RefusalFacts[Code] }
}[RefusalCode]

export function refusal<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): Refusal {
  return { code, facts } as Refusal
}

export function isRefusal(x: object): x is Refusal {
  return 'code' in x && 'facts' in x
}

export const statusWords: Readonly<Record<Status, Bilingual>> = {
  actual: { en: 'actual', vi: 'thực hiện' },
  estimate: { en: 'estimate', vi: 'ước tính' },
  target: { en: 'target', vi: 'mục tiêu' },
  forecast: { en: 'forecast', vi: 'dự báo' },
}

const breakWords: Readonly<Record<Break['kind'], Bilingual>> = {
  'base year': { en: 'base year', vi: 'năm gốc' },
  classification: { en: 'classification', vi: 'bảng phân loại' },
  definition: { en: 'definition', vi: 'khái niệm' },
  territory: { en: 'territory', vi: 'địa giới' },
}

const relationWords: Readonly<Record<Relation, Bilingual>> = {
  level: { en: 'figure', vi: 'số liệu' },
  change: { en: 'change', vi: 'mức tăng giảm' },
  average_change: { en: 'average change', vi: 'mức tăng bình quân' },
  fulfilment: { en: 'percentage of the plan', vi: 'tỷ lệ hoàn thành kế hoạch' },
  share: { en: 'share', vi: 'tỷ trọng' },
  multiple: { en: 'multiple', vi: 'số lần' },
  rank: { en: 'rank', vi: 'thứ hạng' },
}

/** An ISO date for people. */
export function printDate(date: string, language: Language): string {
  return language === 'en' ? date : date.split('-').reverse().join('/')
}

function listed(words: readonly string[], language: Language): string {
  return words.join(language === 'en' ? ' or ' : ' hoặc ')
}

function figure(f: FigureFacts, language: Language): string {
  const [relation, indicator, place] = [relationWords[f.relation], f.indicator, f.place].map((w) => w[language])
  return language === 'en'
    ? `${relation} of '${indicator}' for ${place} (${printPeriod(f.period, language)})`
    : `${relation} '${indicator}' của ${place} (${printPeriod(f.period, language)})`
}

function unitList(units: readonly UnitCode[], language: Language): string {
  const names = units.map(
    (unit) => requireUnit(unit).label[language] || { en: 'a plain count', vi: 'số đếm' }[language],
  )
  return names.join(language === 'en' ? ' and ' : ' và ')
}

const statuses = (list: readonly Status[], language: Language) =>
  listed(
    list.map((s) => statusWords[s][language]),
    language,
  )

const sentences: {
  readonly [Code in RefusalCode]: Readonly<Record<Language, (f: RefusalFacts[Code]) => string>>
} = {
  'unknown-indicator': {
    en: (f) => `The catalogue has no indicator '${f.indicator}'. Name one of its codes.`,
    vi: (f) => `Danh mục không có chỉ tiêu '${f.indicator}'. Hãy ghi một mã của danh mục.`,
  },
  'not-defined': {
    en: (f) => `${f.formula.en} is not defined for '${f.indicator.en}'. Ask for another indicator or another formula.`,
    vi: (f) => `Không tính '${f.formula.vi}' cho '${f.indicator.vi}'. Hãy chọn chỉ tiêu hoặc công thức khác.`,
  },
  'not-for-status': {
    en: (f) =>
      `${f.formula.en} is not defined for ${statusWords[f.status].en} figures. Ask for ${statuses(f.allowed, 'en')}.`,
    vi: (f) =>
      `Không tính '${f.formula.vi}' cho số ${statusWords[f.status].vi}. Hãy chọn số ${statuses(f.allowed, 'vi')}.`,
  },
  'not-for-period': {
    en: (f) => `${f.formula.en} is not defined for ${printPeriod(f.period, 'en')}. Ask for ${f.expected.en}.`,
    vi: (f) => `Không tính '${f.formula.vi}' cho kỳ ${printPeriod(f.period, 'vi')}. Hãy chọn ${f.expected.vi}.`,
  },
  'not-asked': {
    en: (f) => `${f.formula.en} needs ${f.missing.en}. Name it.`,
    vi: (f) => `Để tính '${f.formula.vi}' cần ${f.missing.vi}. Hãy nêu rõ.`,
  },
  'no-figure': {
    en: (f) => `No ${figure(f, 'en')}. Record one that states it.`,
    vi: (f) => `Chưa có ${figure(f, 'vi')}. Hãy ghi nhận một nguồn nêu số này.`,
  },
  'no-target': {
    en: (f) =>
      `No target for ${printPeriod(f.period, 'en')}: nobody states the plan of '${f.indicator.en}' for ${f.place.en}. Record the plan.`,
    vi: (f) =>
      `Chưa có mục tiêu ${printPeriod(f.period, 'vi')}: chưa nguồn nào nêu kế hoạch '${f.indicator.vi}' của ${f.place.vi}. Hãy ghi nhận kế hoạch.`,
  },
  'other-status': {
    en: (f) =>
      `The ${figure(f, 'en')} is known only as ${statuses(f.found, 'en')}, and ${statuses(f.wanted, 'en')} is needed. Figures of different status are not mixed: ask for the other status or record the figure.`,
    vi: (f) =>
      `Chỉ có số ${statuses(f.found, 'vi')} cho ${figure(f, 'vi')}, trong khi cần số ${statuses(f.wanted, 'vi')}. Không trộn số khác trạng thái: hãy chọn trạng thái kia hoặc ghi nhận số còn thiếu.`,
  },
  'ruled-out': {
    en: (f) =>
      `A ruling accepts no statement of the ${figure(f, 'en')}: ${f.reason}. Rule again once a sound one is recorded.`,
    vi: (f) =>
      `Đã có quyết định không công nhận số nào cho ${figure(f, 'vi')}: ${f.reason}. Hãy quyết định lại khi có nguồn tin cậy.`,
  },
  'before-boundaries': {
    en: (f) =>
      `${f.place.en} has its present boundaries only since ${f.since}, and there is no ${figure(f, 'en')} for them. Record a figure restated for these boundaries.`,
    vi: (f) =>
      `${f.place.vi} có địa giới hiện nay từ ${printDate(f.since, 'vi')}, chưa có ${figure(f, 'vi')} theo địa giới này. Hãy ghi nhận số đã tính lại theo địa giới mới.`,
  },
  'after-boundaries': {
    en: (f) =>
      `${f.place.en} in these boundaries ended on ${f.until}, so there is no ${figure(f, 'en')}. Ask for the place that followed it.`,
    vi: (f) =>
      `${f.place.vi} với địa giới này chấm dứt từ ${printDate(f.until, 'vi')} nên không có ${figure(f, 'vi')}. Hãy chọn địa phương kế tiếp.`,
  },
  'places-apart': {
    en: (f) =>
      `${f.first.en} ended on ${f.until} and ${f.second.en} in these boundaries began on ${f.since}: there is no day on which both existed. Ask for places of one time.`,
    vi: (f) =>
      `${f.first.vi} chấm dứt từ ${printDate(f.until, 'vi')}, còn ${f.second.vi} với địa giới này có từ ${printDate(f.since, 'vi')}: không có ngày nào cả hai cùng tồn tại. Hãy chọn các địa phương cùng thời.`,
  },
  break: {
    en: (f) =>
      `Break of ${breakWords[f.kind].en} on ${f.on} between the two: ${f.note.en} Compare periods on one side of it.`,
    vi: (f) =>
      `Giữa hai kỳ có thay đổi ${breakWords[f.kind].vi} từ ngày ${printDate(f.on, 'vi')}: ${f.note.vi} Hãy so các kỳ ở cùng một phía.`,
  },
  'two-currencies': {
    en: (f) => `Two currencies: ${unitList(f.units, 'en')}. Record the figures in one currency; none is converted.`,
    vi: (f) => `Hai loại tiền: ${unitList(f.units, 'vi')}. Hãy ghi nhận các số cùng một loại tiền; không tự quy đổi.`,
  },
  'two-units': {
    en: (f) => `Units that do not compare: ${unitList(f.units, 'en')}. Record the figures in one unit.`,
    vi: (f) => `Đơn vị không so được với nhau: ${unitList(f.units, 'vi')}. Hãy ghi nhận các số cùng một đơn vị.`,
  },
  'not-in-unit': {
    en: (f) =>
      `The ${figure(f, 'en')} is stated in ${unitList(f.found, 'en')}, not in ${unitList([f.unit], 'en')}. Ask for its own unit.`,
    vi: (f) =>
      `Nguồn nêu ${figure(f, 'vi')} bằng ${unitList(f.found, 'vi')}, không phải ${unitList([f.unit], 'vi')}. Hãy chọn đúng đơn vị của số liệu.`,
  },
  'zero-divisor': {
    en: () => 'The divisor may be zero, so that there is no quotient. Look at the figure below the line.',
    vi: () => 'Số chia có thể bằng 0 nên không có thương. Hãy xem lại số ở mẫu.',
  },
  'below-zero': {
    en: () => 'A level that is or may be below zero has no percentage. Ask for the difference instead.',
    vi: () => 'Mức âm hoặc có thể âm thì không tính được tỷ lệ phần trăm. Hãy xem chênh lệch tuyệt đối.',
  },
  'year-over': {
    en: (f) => `No month of ${f.year} is left. Ask how far the plan was met.`,
    vi: (f) => `Năm ${f.year} không còn tháng nào. Hãy xem tỷ lệ hoàn thành kế hoạch.`,
  },
}

/** The refusal as a sentence that ends with what to do. */
export function sayRefusal(refused: Refusal, language: Language): string {
  const say = sentences[refused.code][language] as (facts: object) => string
  return say(refused.facts)
}
