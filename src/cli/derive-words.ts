import type { Bilingual, Language } from '../kernel/language.ts'
import type { DeriveProblem } from './derive-answer.ts'
import { saySeriesProblem } from './series-words.ts'

export const derivePhrases = {
  none: { en: 'Not derived', vi: 'Không tính được' },
  likewise: { en: 'Likewise', vi: 'Tương tự' },
  disputed: { en: 'disputed', vi: 'có tranh chấp' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Where a series of derived figures is empty, since its indicator is stated nowhere. */
export function sayNothingDerived(indicator: Bilingual, language: Language): string {
  return language === 'en'
    ? `No figure of '${indicator.en}' to derive from. Name a period with --period, or another place.`
    : `Không có số liệu '${indicator.vi}' để tính. Hãy nêu kỳ bằng --period, hoặc chọn nơi khác.`
}

export function sayDeriveProblem(problem: DeriveProblem, language: Language): string {
  const near = problem.code === 'several-indicators' ? '' : problem.nearest.join(', ')
  switch (problem.code) {
    case 'no-formula':
      return language === 'en'
        ? `there is no formula '${problem.found}'.${near === '' ? " Run 'openprovince derive --help' for those there are." : ` Did you mean ${near}?`}`
        : `không có công thức '${problem.found}'.${near === '' ? " Gõ 'openprovince derive --help' để xem các công thức." : ` Có phải là ${near} không?`}`
    case 'no-place':
      return language === 'en'
        ? `the record has no figure of '${problem.found}'.${near === '' ? ' Name a place that it has figures of.' : ` Did you mean ${near}?`}`
        : `sổ ghi không có số liệu nào của '${problem.found}'.${near === '' ? ' Hãy nêu nơi có số liệu trong sổ.' : ` Có phải là ${near} không?`}`
    default:
      return saySeriesProblem(problem, language)
  }
}
