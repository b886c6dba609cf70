import { expect, it } from 'vitest'
import { addressOf, networkText } from './network.ts'

const own = (address: string, internal: boolean, family = 'IPv4') => ({ address, internal, family }) as never

it('takes the address that other machines see', () => {
  const interfaces = { lo: [own('127.0.0.1', true)], eth: [own('fe80::1', false, 'IPv6'), own('192.168.1.5', false)] }
  expect(addressOf('0.0.0.0', interfaces)).toBe('192.168.1.5')
  expect(addressOf('10.0.0.7', interfaces)).toBe('10.0.0.7')
  expect(addressOf('0.0.0.0', {})).toBe('0.0.0.0')
})

it('prints a picture of the address, the password, and a warning', () => {
  const text = networkText({ address: '192.168.1.5', port: 3030, password: 'aB3-x' })
  expect(text).toMatch(/[▀▄█]{10}/)
  expect(text).toContain('http://192.168.1.5:3030/')
  expect(text).toContain('Password   aB3-x')
  expect(text).toContain('unencrypted')
})
