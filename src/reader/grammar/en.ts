import { pluralOf } from '../phrase-book.ts'
import { findPeriods } from './en-periods.ts'
import type { Cue, Grammar } from './grammar.ts'

function all(phrases: string, cue: Cue): [string, Cue][] {
  return phrases
    .split(/[,\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map((p) => [p, cue])
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function numberWords(): [string, Cue][] {
  const words: [string, Cue][] = []
  ones.forEach((word, value) => {
    words.push([word, { is: 'number', value }])
  })
  tens.forEach((word, i) => {
    words.push([word, { is: 'number', value: 20 + 10 * i }])
    for (let k = 1; k < 10; k++) words.push([`${word} ${ones[k]}`, { is: 'number', value: 20 + 10 * i + k }])
  })
  words.push(['a dozen', { is: 'number', value: 12 }], ['dozen', { is: 'number', value: 12 }])
  words.push(['two dozen', { is: 'number', value: 24 }], ['half a dozen', { is: 'number', value: 6 }])
  words.push(['a hundred', { is: 'number', value: 100 }], ['one hundred', { is: 'number', value: 100 }])
  return words
}

function scales(): [string, Cue][] {
  const known: [string, number][] = [
    ['thousand', 3],
    ['million', 6],
    ['billion', 9],
    ['trillion', 12],
  ]
  const words: [string, Cue][] = [
    ...all('mln, mn, m', { is: 'scale', exponent: 6 }),
    ...all('bln, bn', { is: 'scale', exponent: 9 }),
    ...all('trln, trn, tn', { is: 'scale', exponent: 12 }),
    ...all('quadrillion', { is: 'scale', exponent: 15 }),
  ]
  const taken = new Set(known.map(([w]) => w))
  for (const [word, exponent] of known) {
    words.push([word, { is: 'scale', exponent }], [`${word}s`, { is: 'scale', exponent }])
  }
  // One letter left out or doubled ('tillion', 'milion', 'billlion'): the slips that are seen in print.
  for (const [word, exponent] of known) {
    for (let i = 1; i < word.length; i++) {
      for (const slip of [word.slice(0, i) + word.slice(i + 1), word.slice(0, i) + word[i - 1] + word.slice(i)]) {
        if (taken.has(slip) || slip.length < 6) continue
        taken.add(slip)
        words.push([slip, { is: 'scale', exponent, usual: word }])
      }
    }
  }
  return words
}

function unit(phrases: string, code: Extract<Cue, { is: 'unit' }>['unit'], factor = '1'): [string, Cue][] {
  return all(phrases, { is: 'unit', unit: code, factor })
}

const units: [string, Cue][] = [
  ...unit('percent, per cent, %, pct, percents', 'percent'),
  ...unit(
    'percentage point, percentage points, percent point, percent points, % points, pct points',
    'percentage_point',
  ),
  ...unit('usd, us dollar, us dollars, us$, dollar, dollars, $, u.s dollars, american dollars', 'USD'),
  ...unit('vnd, dong, dongs, vietnam dong, vietnamese dong, vietnamese dongs, vnđ, đồng, ₫', 'VND'),
  ...unit('eur, euro, euros, €', 'EUR'),
  ...unit('jpy, yen, ¥', 'JPY'),
  ...unit('krw, won', 'KRW'),
  ...unit('cny, rmb, yuan', 'CNY'),
  ...unit('gbp, £', 'GBP'),
  ...unit('baht, thb', 'THB'),
  ...unit('kip, lak', 'LAK'),
  ...unit('sgd', 'SGD'),
  ...unit('aud', 'AUD'),
  ...unit('twd', 'TWD'),
  ...unit('ha, has, hectare, hectares', 'ha'),
  ...unit('square kilometre, square kilometres, square kilometer, square kilometers, sq.km, sq km, km2', 'km2'),
  ...unit('square metre, square metres, square meter, square meters, sq.m, sq m, m2, sqm', 'm2'),
  ...unit('km, kms, kilometre, kilometres, kilometer, kilometers', 'km'),
  ...unit('metre, metres, meter, meters', 'm'),
  ...unit('cubic metre, cubic metres, cubic meter, cubic meters, m3, cu.m', 'm3'),
  ...unit('tonne, tonnes, ton, tons, metric tons, metric tonnes', 'tonne'),
  ...unit('quintal, quintals', 'tonne', '0.1'),
  ...unit('kg, kgs, kilogram, kilograms, kilogramme, kilogrammes, kilo, kilos', 'tonne', '0.001'),
  ...unit('mw, megawatt, megawatts', 'MW'),
  ...unit('gw, gigawatts', 'MW', '1000'),
  ...unit('kwh, kilowatt hour, kilowatt hours', 'kWh'),
  ...unit('mwh', 'kWh', '1000'),
]

const modifiers: [string, Cue][] = [
  ...all('about, around, some, approximately, approx, roughly, circa, ~, an estimated, estimated, or so', {
    is: 'modifier',
    modifier: 'about',
    isVerb: false,
  }),
  ...all('nearly, almost, close to, just under, just short of, approaching', {
    is: 'modifier',
    modifier: 'nearly',
    isVerb: false,
  }),
  ...all('near, nears, neared, nearing, approach, approached', { is: 'modifier', modifier: 'nearly', isVerb: true }),
  ...all('under, less than, fewer than, below, lower than, <', { is: 'modifier', modifier: 'under', isVerb: false }),
  ...all('at most, up to, no more than, not more than, maximum, maximum of, ≤', {
    is: 'modifier',
    modifier: 'at most',
    isVerb: false,
  }),
  ...all('over, more than, above, greater than, upwards of, just over, in excess of, well over, >', {
    is: 'modifier',
    modifier: 'over',
    isVerb: false,
  }),
  ...all('at least, no less than, not less than, no fewer than, minimum, minimum of, a minimum of, ≥', {
    is: 'modifier',
    modifier: 'at least',
    isVerb: false,
  }),
  ...all(
    'cross, crosses, crossed, crossing, pass, passed, passing, exceed, exceeds, exceeded, exceeding, top, tops, topped, topping, surpass, surpasses, surpassed, surpassing',
    {
      is: 'modifier',
      modifier: 'over',
      isVerb: true,
    },
  ),
]

const durations = all(
  `january, february, april, june, july, august, september, october, november, december, year, years, month, months, day, days, week, weeks, hour, hours, minute, minutes, second, seconds, decade, decades,
  century, centuries, quarter, quarters, year old, years old, night, nights, weekend, weekends, generation, generations,
  o'clock, am, pm, a.m, p.m, degrees, session, sessions, term, terms, season, seasons, occasions, phase, phases,
  consecutive years, straight years, consecutive months`,
  { is: 'duration' },
)

const labels = all(
  `no, no., resolution, decision, decree, circular, directive, plan no, document, document no, region, article, clause,
  chapter, highway, national highway, provincial road, road, route, street, lot, group no, covid, covid 19, phase,
  grade, level, zone no, line, version, qh, nq, qd, tel, phone, hotline, fax, vat, iso, tcvn, haccp, congress, ip,
  meet korea, industry, house, km, term, session, base year, act, law, code, form, unit no, block, ward no, hamlet no,
  gate, window, channel, flight, room, page, table, figure, chart, annex, appendix, part, section, point, kilometre,
  kilometer, vietnam airlines, apartment, package no, top`,
  { is: 'label' },
)

const changes: [string, Cue][] = [
  ...all(
    `rise, rises, rose, rising, risen, increase, increases, increased, increasing, grow, grows, grew, growing, grown,
    expand, expands, expanded, expanding, climb, climbs, climbed, climbing, jump, jumped, jumping, surge, surged, surging,
    soar, soared, soaring, gain, gained, gaining, raise, raised, raising, improve, improved, improving, pick up,
    picked up, edged up, went up, go up, goes up, going up, add, added, adding, moved up, raises, lifted, lifting, soars`,
    { is: 'change', direction: 1, part: 'verb' },
  ),
  ...all(
    `fall, falls, fell, falling, fallen, decrease, decreases, decreased, decreasing, decline, declines, declined,
    declining, drop, drops, dropped, dropping, dip, dipped, dipping, shrink, shrank, shrunk, shrinking, reduce, reduces,
    reduced, reducing, slide, slid, plunge, plunged, plunging, slump, slumped, contract, contracted, contracting,
    went down, go down, edged down, slip, slipped, lose, lost, losing, cut, cutting`,
    { is: 'change', direction: -1, part: 'verb' },
  ),
  ...all(
    `growth, growth rate, increase of, rise of, hike, expansion, year on year growth, annual growth, annual increase,
    annual increases, annual rise, annual rises, upturn, uptick, year on year increase, year on year rise`,
    { is: 'change', direction: 1, part: 'noun' },
  ),
  ...all(
    `reduction, reductions, annual decrease, annual decline, contraction, year on year decrease, year on year fall,
    year on year drop, year on year decline, year on year reduction`,
    { is: 'change', direction: -1, part: 'noun' },
  ),
  ...all('up, higher, more, up by, greater', { is: 'change', direction: 1, part: 'adverb' }),
  ...all('down, lower, less, fewer, down by', { is: 'change', direction: -1, part: 'adverb' }),
]

const relations: [string, Cue][] = [
  ...all(
    `on average, average annual, annual average, average annually, annually on average, on an average annual basis,
    on average annually, average yearly, yearly average, annualised, annualized, compound annual, average growth,
    average increase, average rate, average annual growth, average annual growth rate, average annual increase,
    average growth rate, annual average growth, annual average growth rate, average yearly growth,
    averaging, averaged, average, an average of`,
    { is: 'average' },
  ),
  ...all(
    `average growth, average increase, average annual growth, average annual growth rate, average annual increase,
    average growth rate, annual average growth, annual average growth rate, average yearly growth`,
    { is: 'change', direction: 1, part: 'noun' },
  ),
  ...all('per year, a year, annually, per annum, each year, every year, yearly, annual, annual basis', {
    is: 'yearly',
  }),
  ...all(
    `fulfil, fulfill, fulfils, fulfilled, fulfilling, fulfills, meet, meets, meeting, met, complete, completes, completed,
    completing, accomplish, accomplished, accomplishing, achieve, achieved, achieving, reach, reaches, reached, reaching,
    equal to, equalling, equivalent to, satisfy, satisfied, hit, hitting, done, realised, realized, disbursed`,
    { is: 'fulfil' },
  ),
  ...all(
    `plan, plans, target, targets, goal, goals, yearly plan, annual plan, full year plan, year's plan, yearly target,
    annual target, annual targets, full year target, year's target, assigned plan, assigned target, central estimate,
    yearly estimate, annual estimate, budget estimate, budget estimates, estimate assigned, ordinance, resolution,
    planned target, set target, set goal, projection, quota, provincial target, provincial plan, ordinance estimate,
    planned figure, planned amount, schedule, assigned estimate, assignment, assigned level, assigned figure, planned level, full year targets, yearly targets, assigned capital, allocated capital,
    yearly projection, annual goal, year's goal, yearly goal, set plan, workload, volume`,
    { is: 'plan' },
  ),
  ...all(
    `account for, accounts for, accounted for, accounting for, make up, makes up, made up, making up, represent,
    represents, represented, representing, constitute, constitutes, constituted, constituting, occupy, occupies,
    occupied, occupying, contribute, contributes, contributed, contributing, share of, proportion of, occupancy,
    occupancy rate, occupation rate, coverage, rate of, ratio of, percentage of, share, proportion, rate, ratio, giving,
    equivalent, comprising`,
    { is: 'share' },
  ),
  ...all('rank, ranks, ranked, ranking, place, placed, places, position, came, stands, stood', { is: 'rank' }),
  ...all('times, fold, time', { is: 'multiple' }),
  ...all('respectively', { is: 'respectively' }),
  ...all(
    `including, of which, of them, among them, of whom, in which, comprising, consisting of, includes, included, made of,
    of these, among which, made up of, split into, divided into, namely, composed of`,
    { is: 'parts' },
  ),
]

const statuses: [string, Cue][] = [
  ...all(
    `estimated, estimated at, estimated to, is estimated, was estimated, were estimated, are estimated, an estimated,
    estimate, estimates, put at, is put at, was put at, preliminary, estimatedly, is estimated at, was estimated at`,
    { is: 'status', status: 'estimate' },
  ),
  ...all(
    `expected, expected to, is expected to, are expected to, expects, expects to, projected, is projected to, forecast,
    forecasts, predicted, anticipated, will reach, likely to, would, could reach, is likely to, expecting`,
    { is: 'status', status: 'forecast' },
  ),
  ...all(
    `aim, aims, aimed, aiming, aims to, aim to, aims for, strive, strives, striving, strive to, strives to, target of,
    targets of, targeted, targeting, targets to, set a target, set target, set targets, sets a target, set a goal,
    sets a goal, sets the target, set the target, set the goal, goal of, plans to, plan to, planned, planning to,
    expected by, is to, are to, will, proposed, seek to, seeks to, striving to, targets for, assigned, allocated,
    is allocated, was allocated, is assigned, was assigned, initial planning, planning, intends to, intend to, hopes to, hope to, eyes, eyeing,
    looks to, look to, looking to, is looking to, gears up to, wants to, want to, under the plan, endeavours to, sets targets, targets, target, set to, goal, goals, plan, plans`,
    { is: 'status', status: 'target' },
  ),
  ...all(
    `compared to, compared with, in comparison with, in comparison to, over the same period, than, versus, against,
    from a year earlier, from a year ago, from the previous year, from last year, on year, year on year, yoy, y o y,
    month on month, on month, over the previous year, over last year, than a year before, on the year, on a year earlier,
    on the same period, from the same period, a year earlier, a year before, a year ago, than the same period, on an annual basis,
    annually, on last year, over a year earlier, in the same period, the same period, same period, relative to`,
    { is: 'compare' },
  ),
]

const things: [string, Cue][] = [
  ...all(
    `fdi, foreign, foreign direct investment, foreign invested, foreign direct invested, foreign direct investment fdi,
    foreign investment`,
    { is: 'origin', origin: 'FDI' },
  ),
  ...all(
    'foreigner, foreigners, from abroad, foreign tourists, foreign visitors, international, overseas visitors, foreign arrivals',
    {
      is: 'origin',
      origin: 'foreign',
    },
  ),
  ...all(
    'domestic, ddi, domestic direct investment, domestic direct investment ddi, domestically invested, from home, domestic investment',
    {
      is: 'origin',
      origin: 'domestic',
    },
  ),
  ...all(
    'central budget, central capital, from the central budget, central money, central government budget, state budget capital',
    {
      is: 'capital-source',
      source: 'central budget',
    },
  ),
  ...all('local budget, provincial budget, local capital', { is: 'capital-source', source: 'local budget' }),
  ...all('from investors, investors, investor', { is: 'capital-source', source: 'investor' }),
  ...all(
    `industrial park, industrial parks, industrial zone, industrial zones, ip, ips, industrial park companies, park,
    parks, zones, iz, izs, industrial park enterprises`,
    { is: 'within', within: 'park' },
  ),
  ...all('industrial cluster, industrial clusters, ics, clusters, cluster', { is: 'within', within: 'cluster' }),
  ...all(
    `industry and construction, industry construction, industrial and construction sector, industry, construction,
    services, service sector, farming, agriculture, agro forestry fishery, agriculture forestry and fishery,
    agriculture forestry and fisheries, agro forestry aquaculture, trade and services, industrial sector, the industrial sector`,
    { is: 'sector', sector: '' },
  ),
  ...all(
    `citrus, orange, oranges, tangerine, tangerines, mandarin, mandarins, lemon, lemons, lime, limes, grapefruit,
    grapefruits, pomelo, pomelos, red grapefruit, red pomelo, tea, rice, maize, corn, sugarcane, sugar cane, longan,
    longans, banana, bananas, fruit, fruits, fruit trees, vegetables, vegetable, herbs, medicinal herbs, peanuts,
    cassava, acacia, bamboo, flowers, mulberry, custard apple, dragon fruit, litchi, lychee, guava, chayote, persimmon,
    watermelon, garlic, ginger, turmeric, soybean, soybeans, coffee, trees, crops, net house, fish, fish cages, pigs,
    poultry, chickens, chicken, cattle, buffaloes, cows, goats, livestock, shrimp, hi tech crops, winter crops, apples, plums,
    plum, peaches, avocado, passion fruit, dioscorea persimilis, sweet potatoes, potatoes, mango, mangoes`,
    { is: 'crop' },
  ),
  ...all('ones, others, them, another, kinds, types, units', { is: 'pronoun' }),
  ...all('ocop, one commune one product, ocop programme, ocop program, certified products', {
    is: 'topic',
    topic: 'ocop',
  }),
  ...all('new style rural, new style rural area, new style rural areas, new rural, nrm, new style countryside', {
    is: 'topic',
    topic: 'rural',
  }),
  ...all('growing area code, growing area codes, area codes, planting area codes, export codes', {
    is: 'topic',
    topic: 'growing-area',
  }),
  ...['one', 'two', 'three', 'four', 'five'].flatMap((word, i): [string, Cue][] => [
    [`${word} star`, { is: 'star', star: String(i + 1) }],
    [`${word} stars`, { is: 'star', star: String(i + 1) }],
    [`${i + 1} star`, { is: 'star', star: String(i + 1) }],
    [`${i + 1} stars`, { is: 'star', star: String(i + 1) }],
  ]),
  ...all(
    'employ, employs, employed, employing, hire, hires, work there, works there, working in, work in, work for, staff, on their payrolls, on its payroll',
    {
      is: 'employs',
      as: 'workers',
    },
  ),
  ...all(
    'generated jobs for, create jobs for, created jobs for, creating jobs for, give work to, gives work to, giving work to, gave work to, jobs for, job for, work for about, employment for, provide work for, jobs to',
    {
      is: 'employs',
      as: 'jobs',
    },
  ),
  ...all(
    'national target programme, national target programmes, target programme, target programmes, national target program, national target programs, constant prices, current prices, comparative prices, fixed prices, 2010 prices, constant 2010 prices, 2010 constant prices, comparable prices',
    { is: 'neutral' },
  ),
  ...all('province wide, provincewide, across the province, the whole province, the entire province', {
    is: 'provincewide',
  }),
  ...all(
    'nationwide, nationally, vietnam as a whole, across the country, the whole country, the entire country, countrywide',
    { is: 'nationwide' },
  ),
  ['twice', { is: 'times-word', value: 2 }],
  ['thrice', { is: 'times-word', value: 3 }],
  ...ones.slice(2).map((word, i): [string, Cue] => [`${word}fold`, { is: 'times-word', value: i + 2 }]),
  ...ones.slice(2).map((word, i): [string, Cue] => [`${word} fold`, { is: 'times-word', value: i + 2 }]),
  ...all('state budget, budget, state coffers, coffers, taxes, tax, customs', { is: 'generic', sense: 'budget' }),
  ...all('infrastructure, technical infrastructure', { is: 'generic', sense: 'infrastructure' }),
  ...all('full, filled, leased, leasable land, leasable, occupied, taken up, let out, rented', {
    is: 'generic',
    sense: 'occupancy',
  }),
  ...all('code, codes', { is: 'generic', sense: 'code' }),
  ...all(
    `worth, valued at, capitalised at, capitalized at, registered capital, total registered capital, with registered capital,
    total capital, combined capital, investment capital, total investment, capital`,
    { is: 'worth' },
  ),
  ...all('income, incomes, average income', { is: 'generic', sense: 'income' }),
  ...all(
    'revenue, revenues, earnings, turnover, receipts, earning, earned, earn, earns, raked in, sales, grossed, gross, grossing, pocketed, takings, fetched, reaped, generated, brought in',
    {
      is: 'generic',
      sense: 'revenue',
    },
  ),
  ...all(
    'capital, total capital, combined capital, registered capital, registered, investment, investments, investment capital, funding, funds, fund',
    {
      is: 'generic',
      sense: 'capital',
    },
  ),
  ...all('area, land, covering, covers, cover, spanning, acreage, total area, area of, farmland', {
    is: 'generic',
    sense: 'area',
  }),
  ...all('people, persons, locals, labour, labor, workforce', { is: 'generic', sense: 'people' }),
  ...all('product, products', { is: 'generic', sense: 'product' }),
  ...all('output, yield, production, harvest, productivity', { is: 'generic', sense: 'output' }),
  ...all(
    'cost, costs, costing, total cost, total investment, investment of, invested, total investment capital, needs, build, price tag, requires, require, estimated cost',
    { is: 'generic', sense: 'cost' },
  ),
  ...all('pay, pays, wage, wages, salary, salaries, price, prices, sell at, sells at, sold at, fetch, fetches', {
    is: 'generic',
    sense: 'pay',
  }),
  ...all(
    'exported, exporting, shipped products overseas, shipped goods abroad, shipped abroad, shipped overseas, shipped goods, shipping goods, shipped, shipments, goods sold abroad, selling goods abroad, sold goods abroad, sold abroad, goods abroad, shipped abroad, worth of goods overseas',
    { is: 'generic', sense: 'export-verb' },
  ),
  ...all('trade, trading, foreign trade', { is: 'generic', sense: 'trade' }),
  ...all('tourism, tourist services, tourism services', { is: 'generic', sense: 'tourism' }),
  ...all('imported, importing, bought, purchased', { is: 'generic', sense: 'import-verb' }),
  ...all('province', { is: 'place-kind', kind: 'province' }),
  ...all('district, county', { is: 'place-kind', kind: 'district' }),
  ...all('city, town, township', { is: 'place-kind', kind: 'city' }),
  ...all('commune, ward', { is: 'place-kind', kind: 'commune' }),
  ...all('country, nation, nationwide, the whole country', { is: 'place-kind', kind: 'country' }),
  ...all('region', { is: 'place-kind', kind: 'region' }),
  ...all(
    'said, says, according to, reported, reports, revealed, noted, disclosed, stated, data from, statistics from, told, announced, showed, show, added that, heard that',
    { is: 'speech' },
  ),
  ...all('thanks to, due to, despite, because of, as a result of, owing to, in spite of, on the back of, given', {
    is: 'cause',
  }),
  ...all(
    'always enjoyed a trade surplus, always enjoyed a surplus, always recorded a trade surplus, always had a trade surplus, constantly enjoyed a trade surplus, maintained a trade surplus every year, always a surplus, always posted a trade surplus, always ran a trade surplus',
    { is: 'superlative', kind: 'always-surplus' },
  ),
  ...all('always suffered a trade deficit, always ran a deficit, always a deficit', {
    is: 'superlative',
    kind: 'always-deficit',
  }),
  ...all(
    'enjoyed a trade surplus, trade surplus, positive trade balance, export surplus, maintain a positive trade balance, posted a trade surplus',
    { is: 'superlative', kind: 'surplus' },
  ),
  ...all('trade deficit, import surplus, negative trade balance', { is: 'superlative', kind: 'deficit' }),
  ...all(
    'met its goals, met its goal, met the target, met its target, met all targets, fulfilled its goals, exceeded the target, surpassed the target, met the goals, met its targets',
    {
      is: 'superlative',
      kind: 'goal-met',
    },
  ),
  ...all('missed the target, missed its target, fell short of the target, failed to meet the target', {
    is: 'superlative',
    kind: 'goal-missed',
  }),
  ...all(
    'highest since, highest year on year growth rate for this period since, fastest since, strongest since, the highest growth since',
    {
      is: 'superlative',
      kind: 'highest-since',
    },
  ),
  ...all('lowest since, slowest since', { is: 'superlative', kind: 'lowest-since' }),
]

const stops = new Set(
  `a an the this that these those its his her their our my your it he she they we you i who which what whom whose
  of in on at by for from to with without within into onto over under about above below between among through during
  per via as than then but or nor so if when while where because since until till before after despite although
  though however is are was were be been being am has have had having do does did will would shall should may might
  can could must not no also only just already still yet now currently there here such very too both all each every
  any some most many much more less few several other another own same up down out off again further once
  attracted attract attracts earned earning raked created create creating reached reach reaches reaching totalled
  totaled hit hits cover covers covered covering worth valued including included include includes accounting accounts
  accounted made make makes making said says say expected estimated remain remains remained operate joined join
  take takes took taken brought bring brings came come comes stood stand stands went go goes left kept keep keeps met
  meet meets meeting fulfilling exceeded exceeds topped working operating took participated attended received receive
  receives welcomed had got get gets paid pay pays employ employs employed live lives lived need needs want wants
  attending participating located situated based investing invested benefited helped help helps generated generating
  provided providing followed follow follows hold holds held use uses used registered_ respectively compared against
  rose fell grew increased decreased up-to year-on-year eligible worldwide nationwide annually yearly so-called
  planned proposed yesterday today tomorrow recently compared amid upon across around toward towards along toward beyond
  alone altogether together meanwhile besides thus hence therefore`
    .split(/\s+/)
    .filter((w) => w !== 'registered_'),
)

const singularEnds = /(?:ss|us|is|ies)$/

const headNouns = new Set(
  'people men women children staff personnel cattle fish poultry police youth police sheep aircraft kinds types species'.split(
    ' ',
  ),
)

export const english: Grammar = {
  language: 'en',
  cues: [
    ...numberWords(),
    ...scales(),
    ...units,
    ...modifiers,
    ...durations,
    ...labels,
    ...changes,
    ...relations,
    ...statuses,
    ...things,
    ['three quarters', { is: 'fraction', percent: 75 }],
    ['three quarter', { is: 'fraction', percent: 75 }],
    ['two thirds', { is: 'fraction', percent: 66.7 }],
    ['one third', { is: 'fraction', percent: 33.3 }],
    ['a third', { is: 'fraction', percent: 33.3 }],
    ['a quarter of', { is: 'fraction', percent: 25 }],
    ['one fourth', { is: 'fraction', percent: 25 }],
    ['half of', { is: 'fraction', percent: 50 }],
  ],
  stops,
  conjunctions: new Set(['and', 'or', '&']),
  forms: (phrase) => [phrase, pluralOf(phrase)],
  isHeadNoun: (norm) =>
    headNouns.has(norm) ||
    (norm.length > 3 && norm.endsWith('s') && !singularEnds.test(norm)) ||
    (norm.length > 4 && norm.endsWith('ies')),
  findPeriods,
}
