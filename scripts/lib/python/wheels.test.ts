import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ensureWheels } from './wheels.ts'

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
let root: string
let said: string[]

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wheels-'))
  said = []
  vi.spyOn(console, 'log').mockImplementation(line => said.push(String(line)))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

function pinned(text: string): string {
  writeFileSync(join(root, 'wheels.txt'), text)
  return join(root, 'wheels.txt')
}

it('does nothing where the pinned wheels are there', async () => {
  writeFileSync(join(root, 'empty-1-py3-none-any.whl'), '')
  await ensureWheels(root, pinned(`empty==1 --hash=sha256:${HASH}`))
  expect(said).toEqual([])
})

it('removes what is not pinned, such as a wheel of another version', async () => {
  writeFileSync(join(root, 'empty-1-py3-none-any.whl'), '')
  writeFileSync(join(root, 'empty-0-py3-none-any.whl'), 'older')
  await ensureWheels(root, pinned(`empty==1 --hash=sha256:${HASH}`))
  expect(readdirSync(root).filter(name => name.endsWith('.whl'))).toEqual(['empty-1-py3-none-any.whl'])
})

it('says what will be missing where they cannot be had; in CI that is an error', async () => {
  vi.stubEnv('PATH', join(root, 'nowhere'))
  vi.stubEnv('CI', '')
  await ensureWheels(join(root, 'wheels'), pinned(`empty==1 --hash=sha256:${HASH}`))
  expect(said.join('\n')).toMatch(/no Python with pip[\s\S]+pydantic and jiter will show their recorded results/)
  process.env.CI = 'true'
  await expect(ensureWheels(join(root, 'wheels'), join(root, 'wheels.txt'))).rejects.toThrow('no Python with pip')
})
