import { expect, it } from 'vitest'
import { scheduleOf } from './schedule.ts'

const minutes = (...values: number[]) => values.map(value => value * 60)
const chapter = { name: 'Middle', first: 2, last: 3 }

it('puts each slide where it starts, and the chapter where its slides are', () => {
  const schedule = scheduleOf(minutes(0, 5, 10, 15, 20), chapter, 800)!
  expect(schedule.slides.map(({ x }) => x)).toEqual([0, 200, 400, 600])
  expect(schedule.slides.map(({ isOwn }) => isOwn)).toEqual([false, true, true, false])
  expect(schedule).toMatchObject({ from: 200, to: 600, label: '10 minutes, 2 slides' })
})

it('labels minutes that have room', () => {
  const ticksOf = (total: number) => scheduleOf(minutes(0, 1, 2, total), chapter, 884)!.ticks
  const labelsOf = (total: number) => ticksOf(total).map(({ label }) => label.replace('\u00A0', ' '))
  expect(labelsOf(20)).toEqual(['0 min', '5 min', '10 min', '15 min', '20 min'])
  expect(labelsOf(100).slice(0, 3)).toEqual(['0 min', '10 min', '20 min'])
})

it('says one of what is one', () => {
  expect(scheduleOf(minutes(0, 1, 2), { name: 'Short', first: 1, last: 1 }, 800)!.label).toBe('1 minute, 1 slide')
})

it('has nothing to say where no notes give a time', () => {
  expect(scheduleOf([0, 0, 0], chapter, 800)).toBeUndefined()
})
