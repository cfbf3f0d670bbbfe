import { readFileSync } from 'node:fs'
import { isRefusal, type Refusal, sayTableProblem } from '../kernel/csv-rows.ts'
import { type ExchangeRates, exchangeRatesOf } from '../kernel/exchange-rate.ts'
import { type Gazetteer, gazetteerOf } from '../kernel/gazetteer.ts'
import { aliasesFromCsv, changesFromCsv, placesFromCsv, ratesFromCsv } from '../kernel/reference-pack.ts'
import { Reader } from '../reader/read.ts'

/** The reference packs that ship with the program and the reader that works with them, made once per run. */
export interface Reference {
  readonly gazetteer: Gazetteer
  readonly rates: ExchangeRates
  readonly reader: Reader
}

// 'src/cli' in a checkout and 'dist/cli' in the package lie equally deep.
const folder = new URL('../../reference/', import.meta.url)

function shipped<Values>(name: string, parse: (text: string, file: string) => Values | Refusal): Values {
  const answer = parse(readFileSync(new URL(name, folder), 'utf8'), name)
  if (answer instanceof Object && isRefusal(answer)) {
    // The packs are ours: one that does not parse is a defect of the program.
    throw new Error(answer.problems.map((p) => sayTableProblem(p, 'en')).join('\n'))
  }
  return answer as Values
}

export function shippedReference(): Reference {
  const gazetteer = gazetteerOf(
    shipped('territory/places.csv', placesFromCsv),
    shipped('territory/changes.csv', changesFromCsv),
    shipped('territory/aliases.csv', aliasesFromCsv),
  )
  return {
    gazetteer,
    reader: new Reader({ gazetteer }),
    rates: exchangeRatesOf(shipped('rates/usd-vnd.csv', ratesFromCsv)),
  }
}
