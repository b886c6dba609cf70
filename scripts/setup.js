/**
 * The first thing that every npm script runs: brings node_modules up to the lock file, then hands over to a command.
 *
 *     node scripts/setup.js start.ts --port 4000
 *
 * Plain JavaScript, because the machine's own Node (20 or newer) runs it; the commands are TypeScript and run under the
 * Node 24 that the locked packages bring along.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { steps } from './lib/steps.js'
import { installProblem, missingNetwork, outdatedPackages, pathWithoutPackages, supportsNode } from './setup/install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

function fail(message) {
  console.error(`\nSet-up failed. ${message}`)
  process.exit(1)
}

function readJson(...path) {
  const file = join(root, ...path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Runs npm under the machine's own Node: the one in node_modules is about to be replaced. What it says is kept for a failure. */
function npm(...args) {
  const PATH = pathWithoutPackages(process.env.PATH ?? '', delimiter)
  const { status, error, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
    env: { ...process.env, PATH, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  })
  if (error)
    fail(`npm could not be started (${error.message}). Install Node >= 20 with npm and put both on the PATH.`)
  return { isDone: status === 0, output: `${stdout}${stderr}` }
}

/** What npm itself would do for minutes while nobody is told; errors only, for the warnings are about Nodes that never run the packages. */
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

function bytesBelow(folder) {
  let bytes = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    bytes += entry.isDirectory() ? bytesBelow(path) : entry.isFile() ? lstatSync(path).size : 0
  }
  return bytes
}

/** What was typed, for messages. */
const typed = () => ['start', 'test'].includes(process.env.npm_lifecycle_event) ? `npm ${process.env.npm_lifecycle_event}` : 'the command'

function installPackages() {
  const outdated = outdatedPackages(readJson('package-lock.json'), readJson('node_modules', '.package-lock.json'))
  if (outdated.length === 0)
    return
  const step = steps.begin(`Packages: ${outdated.length} to add or change, about a minute`)
  // What is in the cache needs no network. A cache that is older than the lock file does: hence the second attempt.
  let { isDone, output } = npm('ci', '--prefer-offline', ...QUIET)
  if (!isDone && !missingNetwork(output))
    ({ isDone, output } = npm('ci', ...QUIET))
  if (isDone)
    return step.done(bytesBelow(join(root, 'node_modules')))
  step.stop('failed')
  fail(installProblem(output, typed()))
}

/** npm may have been told not to run install scripts; the one of `node` fetches the binary. */
function installNode24() {
  if (existsSync(node24))
    return
  const step = steps.begin('Node 24: its installer was blocked, running it')
  const { output } = npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', ...QUIET)
  if (!existsSync(node24)) {
    const installer = join(root, 'node_modules', 'node')
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: installer, stdio: 'ignore' })
  }
  if (existsSync(node24))
    return step.done(lstatSync(node24).size)
  step.stop('failed')
  fail(`Step "Node 24": it could not be installed. The packages are kept. With a network, run ${typed()} again; `
    + `or use Node >= 24 and npm ci --ignore-scripts=false. In npm's own words:\n\n${output}`)
}

/** A Ctrl-C reaches the command by itself; only SIGTERM has to be passed on. */
function handOver([command, ...args]) {
  const env = { ...process.env, ...steps.handOver(), PATH: [bin, process.env.PATH].join(delimiter) }
  const child = spawn(node24, [join(root, 'scripts', command), ...args], { stdio: 'inherit', env, cwd: root })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', error => fail(`Node 24 could not be started (${error.message}). Delete node_modules and try again.`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (!supportsNode(process.versions.node))
  fail(`This is Node ${process.versions.node}; Node 20 or newer is needed to start.`)
if (process.argv.length < 3)
  fail('No command given. Use an npm script: npm start, npm test.')
installPackages()
installNode24()
handOver(process.argv.slice(2))
