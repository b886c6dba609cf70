/**
 * The first thing that every npm script runs: brings node_modules up to the lock file, then hands over to a command.
 *
 *     node scripts/setup.js start.ts --port 4000
 *
 * Plain JavaScript, because the machine's own Node (20 or newer) runs it; the commands are TypeScript and run under the
 * Node 24 that the locked packages bring along.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { outdatedPackages, pathWithoutPackages, supportsNode } from './setup/install.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

function fail(message) {
  console.error(`set-up failed: ${message}`)
  process.exit(1)
}

function readJson(...path) {
  const file = join(root, ...path)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** Runs npm under the machine's own Node: the one in node_modules is about to be replaced. */
function npm(...args) {
  const PATH = pathWithoutPackages(process.env.PATH ?? '', delimiter)
  return spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  })
}

function installPackages() {
  const outdated = outdatedPackages(readJson('package-lock.json'), readJson('node_modules', '.package-lock.json'))
  if (outdated.length === 0)
    return
  console.log(`Installing the locked packages (${outdated.length} to add or change; about a minute) …`)
  // Warnings are about engines of packages that the machine's own Node never runs.
  const { status, error } = npm('ci', '--no-audit', '--no-fund', '--loglevel=error')
  if (error)
    fail(`npm could not be started (${error.message}). Install Node >= 20 with npm and put both on the PATH.`)
  if (status !== 0)
    fail('npm ci ended with an error (see above). Without a network, copy node_modules from a machine that has one.')
}

/** npm may have been told not to run install scripts; the one of `node` fetches the binary. */
function installNode24() {
  if (existsSync(node24))
    return
  console.log('Node 24 is not there yet (install scripts were blocked): running its installer …')
  npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts')
  if (existsSync(node24))
    return
  const installer = join(root, 'node_modules', 'node')
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: installer, stdio: 'inherit' })
  if (!existsSync(node24))
    fail('Node 24 could not be installed. Run `npm rebuild node`, or use Node >= 24 and `npm ci --ignore-scripts=false`.')
}

/** A Ctrl-C reaches the command by itself; only SIGTERM has to be passed on. */
function handOver([command, ...args]) {
  const env = { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) }
  const child = spawn(node24, [join(root, 'scripts', command), ...args], { stdio: 'inherit', env, cwd: root })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', error => fail(`Node 24 could not be started (${error.message}). Delete node_modules and try again.`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (!supportsNode(process.versions.node))
  fail(`this is Node ${process.versions.node}; Node 20 or newer is needed to start.`)
if (process.argv.length < 3)
  fail('no command given. Use an npm script: npm start, npm test.')
installPackages()
installNode24()
handOver(process.argv.slice(2))
