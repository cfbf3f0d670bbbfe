#!/usr/bin/env node
// The program runs on Node 24; the `node` package brings one for machines that have another. In a
// checkout the sources run as they are, in the published package their compiled copy does.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { argv, exit, stderr, versions } from 'node:process'
import { fileURLToPath } from 'node:url'

const neededMajor = 24

if (Number.parseInt(versions.node, 10) >= neededMajor) {
  const source = new URL('../src/cli/main.ts', import.meta.url)
  const isCheckout = existsSync(source)
  const from = (name) => import(isCheckout ? `../src/cli/${name}.ts` : `../dist/cli/${name}.js`)
  const [{ main }, { surroundingsOf }] = await Promise.all([from('main'), from('surroundings')])
  process.exitCode = await main(surroundingsOf(process))
} else {
  const packaged = (() => {
    try {
      return join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node')
    } catch {
      return null
    }
  })()
  if (packaged === null || !existsSync(packaged)) {
    stderr.write(
      `openprovince: needs Node ${neededMajor} or later, found ${versions.node}. Run 'npm install' again, or install Node ${neededMajor}.\n`,
    )
    exit(1)
  }
  const { status, signal } = spawnSync(packaged, [fileURLToPath(import.meta.url), ...argv.slice(2)], {
    stdio: 'inherit',
  })
  if (signal !== null) process.kill(process.pid, signal)
  exit(status ?? 1)
}
