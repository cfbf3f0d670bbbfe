import { userInfo } from 'node:os'
import { type Asked, textOption } from './command.ts'

/** Who decides or imports: --actor, else the name of the system's user. */
export function actorOf({ words, around: { env } }: Asked): string {
  const said = textOption(words, 'actor')?.trim()
  return said || env.USER || env.USERNAME || nameOfSystem()
}

function nameOfSystem(): string {
  try {
    return userInfo().username
  } catch {
    // An account that the system has no name for, as in some containers.
    return 'openprovince'
  }
}
