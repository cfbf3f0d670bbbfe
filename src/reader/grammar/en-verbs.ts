import type { VerbWords } from './verb-words.ts'
import { endingWith, wordsIn } from './word-set.ts'

const isPastParticiple = endingWith('ed')

/** English verbs and their times. */
export const englishVerbs: VerbWords = {
  copulas: wordsIn('is are was were'),
  auxiliaries: wordsIn('was were is are has have had been'),
  isParticiple: endingWith('ed en nt id ought'),
  present: wordsIn(
    `has have is are employs employ exceeds counts holds hold manages works work remain remains lives covers cover follow
    follows owns currently now there costs cost takes sells sell number serve serves stands stand runs run houses needs
    need require requires`,
  ),
  past: wordsIn(
    `had was were did reached attracted drew received rose fell came totalled totaled created welcomed earned collected
    stood numbered recorded exported got employed grew made hit brought contributed raked gained signed sold spent served
    visited met`,
  ),
  states: wordsIn('had has have was were is are counted counts stood stands numbered covered covers held owned there'),
  isPassiveOfState: endingWith('ed en wn'),
  perfects: wordsIn('has have'),
  presentCopulas: wordsIn('is are'),
  // 'are unchanged' is a state.
  isDeed: (norm) => (isPastParticiple(norm) && !norm.startsWith('un')) || norm === 'put',
  hypotheticals: wordsIn('would will to could should'),
  pastBehind: wordsIn('had was were'),
  totalling: wordsIn('raising bringing lifting taking raised brought increasing'),
}
