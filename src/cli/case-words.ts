import type { Bilingual, Language } from '../kernel/language.ts'
import type { CaseState } from '../ledger/cases.ts'

const states: Readonly<Record<CaseState, Bilingual>> = {
  internal: { en: 'internal', vi: 'nội bộ' },
  'query sent': { en: 'query sent to the source', vi: 'đã hỏi nguồn' },
  answered: { en: 'answered', vi: 'đã trả lời' },
  ruled: { en: 'ruled', vi: 'đã quyết định' },
  public: { en: 'public', vi: 'công khai' },
  settled: { en: 'settled', vi: 'đã khép' },
}

/** Where a case stands, in words. */
export function sayState(state: CaseState, language: Language): string {
  return states[state][language]
}
