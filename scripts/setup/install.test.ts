import { describe, expect, it } from 'vitest'
import { installProblem, missingNetwork, outdatedPackages, pathWithoutPackages, supportsNode } from './install.js'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vue': { version: '3.5.43' },
    'node_modules/node': { version: '24.21.0' },
    'node_modules/esbuild-other-platform': { version: '1.0.0', optional: true },
  },
}

describe('outdatedPackages', () => {
  it('is empty when every package is there in the locked version', () => {
    const { '': _, 'node_modules/esbuild-other-platform': __, ...packages } = lock.packages
    expect(outdatedPackages(lock, { packages })).toEqual([])
  })

  it('names a package of another version', () => {
    expect(outdatedPackages(lock, { packages: { ...lock.packages, 'node_modules/vue': { version: '3.5.42' } } }))
      .toEqual(['node_modules/vue'])
  })

  it('names an optional package of another version, for that is no longer another platform\'s', () => {
    expect(outdatedPackages(lock, { packages: { ...lock.packages, 'node_modules/esbuild-other-platform': { version: '2.0.0' } } }))
      .toEqual(['node_modules/esbuild-other-platform'])
  })

  it('names everything that is needed after an interrupted install', () => {
    expect(outdatedPackages(lock, undefined)).toEqual(['node_modules/vue', 'node_modules/node'])
  })
})

describe('pathWithoutPackages', () => {
  it('leaves the machine\'s own programs', () => {
    const path = '/a/node_modules/.bin:/usr/bin:/node_modules/.bin/:/opt/node_modules'
    expect(pathWithoutPackages(path, ':')).toBe('/usr/bin:/opt/node_modules')
  })
})

describe('supportsNode', () => {
  it.each([['20.20.2', true], ['24.21.0', true], ['18.19.0', false]])('%s: %s', (version, supported) => {
    expect(supportsNode(version)).toBe(supported)
  })
})

describe('a lost network', () => {
  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ETIMEDOUT', 'ECONNRESET'])('is told by %s', (code) => {
    expect(missingNetwork(`npm error code ${code}\nnpm error syscall getaddrinfo`)).toBe(code)
  })

  it('is told with the step, what is kept, how to go on, and npm\'s own words', () => {
    const problem = installProblem('npm error code ENOTFOUND\nnpm error network\n', 'npm start')
    expect(problem).toMatch(/^Step "packages": the package registry cannot be reached \(ENOTFOUND\)\.\nKept: .+cache/)
    expect(problem).toMatch(/\nTo go on: run npm start again/)
    expect(problem).toMatch(/\n {2}npm error code ENOTFOUND\n {2}npm error network$/)
  })

  it('is not what is wrong where npm says something else', () => {
    const problem = installProblem('npm error code EUSAGE\nnpm error package.json and package-lock.json are not in sync', 'npm start')
    expect(problem).toMatch(/^Step "packages": npm ci ended with an error\./)
    expect(problem).not.toContain('registry')
  })
})
