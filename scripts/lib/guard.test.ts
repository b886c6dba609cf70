import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { mayPass, newPassword } from './guard.ts'

const PASSWORD = 'aB3-x_9Z'
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
function asked(url: string, authorization?: string, remoteAddress = '192.168.1.9') {
  return { url, headers: { authorization }, socket: { remoteAddress } }
}

describe('another machine', () => {
  it.each(['/', '/3?clicks=1', '/assets/presenter.js', '/recorded/notes.json', '/0'])('sees %s', (url) => {
    expect(mayPass(asked(url), PASSWORD)).toBe(true)
  })

  const closed = ['/presenter', '/presenter/3?clicks=1', '/presenter/', '/notes', '/notes-edit', '/entry', '/overview']
  it.each([...closed, '//presenter/1', '/Presenter/1', '/%70resenter/1', '/presenter%2F1'])('needs the password for %s', (url) => {
    expect(mayPass(asked(url), PASSWORD)).toBe(false)
    expect(mayPass(asked(url, basic(`me:${PASSWORD}x`)), PASSWORD)).toBe(false)
    expect(mayPass(asked(url, `Bearer ${PASSWORD}`), PASSWORD)).toBe(false)
    expect(mayPass(asked(url, basic(`me:${PASSWORD}`)), PASSWORD)).toBe(true)
  })
})

it.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('this machine, %s, needs none', (address) => {
  expect(mayPass(asked('/presenter/1', undefined, address), PASSWORD)).toBe(true)
})

it('asks nothing where no password is set', () => {
  expect(mayPass(asked('/presenter/1'), undefined)).toBe(true)
})

it('makes another password each time', () => {
  expect(newPassword()).toMatch(/^[\w-]{8}$/)
  expect(newPassword()).not.toBe(newPassword())
})
