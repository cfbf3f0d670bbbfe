import { all, type Cues } from './cue.ts'
import { phrasesIn } from './phrase-table.ts'
import type { RelationWords } from './relation-words.ts'
import { wordsIn } from './word-set.ts'

const changes: Cues = [
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

const relations: Cues = [
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
  ...all('rank, ranks, ranked, ranking', { is: 'rank', takesNumber: true }),
  ...all('place, placed, places, position, came, stands, stood', { is: 'rank', takesNumber: false }),
  ...all('times, fold, time', { is: 'multiple' }),
  ...all('respectively', { is: 'respectively' }),
  ...all(
    `including, of which, of them, among them, of whom, in which, comprising, consisting of, includes, included, made of,
    of these, among which, made up of, split into, divided into, namely, composed of`,
    { is: 'parts' },
  ),
]

const statuses: Cues = [
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

/** Changes, shares, plans, ranks, expectations and comparisons in English. */
export const englishRelationCues: Cues = [...changes, ...relations, ...statuses]

export const englishRelations: RelationWords = {
  yearly: phrasesIn(
    'a year | per year | each year | every year | a annum | per annum | each annum | every annum | annually',
  ),
  changeNouns: wordsIn('increase rise decrease decline drop fall jump surge gain hike dip'),
  endsChange: wordsIn('of and to from'),
  sides: new Map([
    ['above', 1],
    ['below', -1],
  ]),
  comparesBehind: wordsIn('than from compared on over'),
  byAmount: wordsIn('by of'),
  opensPlan: wordsIn('of against to on the compared with for'),
  planned: wordsIn('planned targeted assigned set required allocated envisaged'),
  ofPlanned: phrasesIn('of | of the | against the'),
  planQualifiers: wordsIn('of the yearly annual its set this'),
  planLinks: wordsIn(
    `of is was were are at set which stands stood that , : to exceeds exceeded totalled totals for a the amounted amounts
    being`,
  ),
  opensPeers: wordsIn('in among nationwide out'),
  peers: wordsIn('the all country region nationwide of'),
  bracketedEstimates: wordsIn('estimate estimated'),
  future: wordsIn('will'),
  passives: wordsIn('been be are is were was'),
  toBe: phrasesIn('to be'),
  notToBe: wordsIn('recognised seen'),
  plannedDeeds: wordsIn('planned proposed targeted'),
  intoPlan: phrasesIn(
    `to master plan | into master plan | the master plan | to planning | into planning | in planning | the planning |
    provincial planning | master planning | general planning | to masterplan | into masterplan | in masterplan |
    the masterplan | provincial masterplan | master masterplan | general masterplan`,
  ),
}
