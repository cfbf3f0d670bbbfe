import { all, type Cues } from './cue.ts'
import { phrasesIn } from './phrase-table.ts'
import type { ThingWords } from './thing-words.ts'
import { startingWith, wordsIn } from './word-set.ts'

/** What is measured and counted in English, where its indicator depends on its surroundings. */
export const englishThingCues: Cues = [
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
    { is: 'sector' },
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
  ...['one', 'two', 'three', 'four', 'five'].flatMap(
    (word, i): Cues => [
      [`${word} star`, { is: 'star', star: String(i + 1) }],
      [`${word} stars`, { is: 'star', star: String(i + 1) }],
      [`${i + 1} star`, { is: 'star', star: String(i + 1) }],
      [`${i + 1} stars`, { is: 'star', star: String(i + 1) }],
    ],
  ),
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
    'exported, exporting, shipped products overseas, shipped goods abroad, shipped abroad, shipped overseas, shipped goods, shipping goods, shipped, shipments, goods sold abroad, selling goods abroad, sold goods abroad, sold abroad, goods abroad, worth of goods overseas',
    { is: 'generic', sense: 'export-verb' },
  ),
  ...all('trade, trading, foreign trade', { is: 'generic', sense: 'trade' }),
  ...all('tourism, tourist services, tourism services', { is: 'generic', sense: 'tourism' }),
  ...all('imported, importing, bought, purchased', { is: 'generic', sense: 'import-verb' }),
]

export const englishThings: ThingWords = {
  countedSenses: new Map([
    ['code', 'code'],
    ['codes', 'code'],
    ['product', 'product'],
    ['products', 'product'],
    ['zone', 'park'],
    ['zones', 'park'],
    ['park', 'park'],
    ['parks', 'park'],
    ['cluster', 'cluster'],
    ['clusters', 'cluster'],
    ['village', 'village'],
    ['villages', 'village'],
    ['people', 'people'],
    ['persons', 'people'],
    ['locals', 'people'],
    ['commune', 'commune'],
    ['communes', 'commune'],
    ['criteria', 'criterion'],
  ]),
  leads: {
    change: wordsIn('in of for'),
    rate: wordsIn('for'),
    amount: wordsIn('in of from for on'),
    spent: wordsIn('on from for into to'),
    generic: wordsIn('in of from for into on'),
    close: wordsIn('of in from for'),
    projects: wordsIn('through via into across in from for'),
  },
  sameMeasure: wordsIn('figure rate ratio proportion'),
  wholeModifiers: wordsIn("the province provincial total 's its whole"),
  owns: wordsIn('have has had count counts hold holds own'),
  outOf: phrasesIn('out of | out of the | out of its | of | of the | of its'),
  joins: wordsIn('and , &'),
  rateJoints: wordsIn(': , and in'),
  endsReach: wordsIn(', ; : . ( ) and worth in'),
  partPronouns: wordsIn('which whom them these'),
  populationOf: phrasesIn('population of'),
  isPopulation: startingWith('population'),
  peopledPlaces: wordsIn('district province commune city town region ward village'),
  households: wordsIn('households families population people'),
  householdAdjectives: wordsIn('the its local all rural'),
  poverty: wordsIn('poor poverty below'),
  thePoor: phrasesIn('the poor'),
  perHead: {
    openers: wordsIn('a per each'),
    isHead: startingWith('person head capita inhabitant'),
    isAverage: startingWith('average'),
  },
  earnEach: {
    each: wordsIn('each'),
    openers: wordsIn('a per'),
    spans: wordsIn('year month'),
    earners: wordsIn('people villager villagers farmer farmers resident residents locals'),
  },
  payInto: wordsIn('to into'),
  isBudget: startingWith('budget coffers'),
  isCollecting: startingWith('collect revenue raise gather levied assigned receiv'),
  isPaying: startingWith('contribut paid payment remit'),
  isSpending: startingWith('spend spent expenditure'),
  levied: wordsIn('levied collected gathered raised'),
  isPledge: startingWith('decision memorand licence license registered pledge', 'mou mous'),
  isVisiting: startingWith('attract welcom visit receiv draw drew'),
  isRural: startingWith('rural'),
  isExport: startingWith('export'),
  isImport: startingWith('imported importer importing', 'import imports'),
  foreignTrade: phrasesIn('foreign trade | exporting | exporter | exporters | import-export | export activities'),
  tradeActivities: phrasesIn('import-export | import-export activities'),
  turnover: wordsIn('turnover'),
  sameAmount: phrasesIn(', | or | , or | equivalent to | , equivalent to | equal to'),
  names: {
    population: 'population',
    trade: 'trade',
    occupancy: 'occupancy',
    revenue: 'revenue',
    area: 'area',
    output: 'output',
    projectCapital: 'capital of projects',
    capitalOf: (thing) => `capital of ${thing}`,
  },
}
