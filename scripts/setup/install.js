/** The decisions of set-up, without its effects. Plain JavaScript: see ../setup.js. */

const OLDEST_NODE = 20

/** @param {string} version such as `20.20.2` */
export function supportsNode(version) {
  return Number.parseInt(version, 10) >= OLDEST_NODE
}

/**
 * The locked packages that node_modules lacks or has in another version.
 *
 * `installed` is node_modules/.package-lock.json, which npm writes last: after an interrupted install it is absent and
 * every package counts. Optional packages may be absent (they are other platforms'), never of another version.
 *
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 * @param {Lock | undefined} lock
 * @param {Lock | undefined} installed
 * @returns {string[]} paths below the root, such as `node_modules/vue`
 */
export function outdatedPackages(lock, installed) {
  const present = installed?.packages ?? {}
  return Object.entries(lock?.packages ?? {})
    .filter(([path]) => path !== '')
    .filter(([path, wanted]) => {
      const found = present[path]
      return found ? found.version !== wanted.version : !(wanted.optional || wanted.devOptional)
    })
    .map(([path]) => path)
}

/**
 * A PATH without the packages' own programs.
 *
 * @param {string} path
 * @param {string} delimiter
 */
export function pathWithoutPackages(path, delimiter) {
  return path.split(delimiter).filter(part => !/node_modules[\\/]\.bin[\\/]?$/.test(part)).join(delimiter)
}

/** What npm says when it does not reach the registry: https://docs.npmjs.com/common-errors, and Node's own codes. */
const UNREACHED = [
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'ERR_SOCKET_TIMEOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTCACHED', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'],
]

/** @param {string} output of npm @returns {string | undefined} the code that says that the network is missing */
export function missingNetwork(output) {
  return UNREACHED.find(code => new RegExp(`\\b${code}\\b`).test(output))
}

/**
 * Why the packages could not be installed, what is kept, and how to go on.
 *
 * @param {string} output of npm
 * @param {string} command what was typed: `npm start`
 */
export function installProblem(output, command) {
  const code = missingNetwork(output)
  const words = output.trim().split('\n').map(line => `  ${line}`).join('\n')
  if (!code)
    return `Step "packages": npm ci ended with an error. In npm's own words:\n\n${words}`
  return `Step "packages": the package registry cannot be reached (${code}).
Kept: every package that has arrived, in npm's cache; it is not fetched again.
To go on: run ${command} again when there is a network. Without one, copy the folder node_modules from a machine of the same kind.
In npm's own words:

${words}`
}
