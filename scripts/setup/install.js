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
