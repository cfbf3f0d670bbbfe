import { all, type Cues } from './cue.ts'

/** Who says what, why, and what is claimed without a figure, in English. */
export const englishSpeechCues: Cues = [
  ...all(
    'said, says, reported, reports, revealed, noted, disclosed, stated, told, announced, showed, show, added that, heard that',
    { is: 'speech', speaker: 'before' },
  ),
  ...all('according to, data from, statistics from', { is: 'speech', speaker: 'behind' }),
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
