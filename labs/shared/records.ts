/** Made-up members of a club, some with a mistake: what the labs on parsing and on validating work on. */
import type { Random } from '../../bench/statistics/random.ts'
import { createRandom, drawnFrom } from '../../bench/statistics/random.ts'

const NAMES = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Guido', 'Graydon', 'Margaret', 'Zoë', 'René', 'Søren']
const TAGS = ['ferry', 'café', 'night', 'early', 'member', 'guest', 'été']
const HOSTS = ['example.org', 'example.com', 'example.net']

/** One record in so many has a mistake. */
const MISTAKE_IN = 20

interface Member {
  id: number
  name: string
  email: string
  age: number
  /** Never a whole number, which JSON writes differently in different languages. */
  balance: number
  tags: string[]
}

/** Each breaks one rule: id above 0, a name, an address, an age up to 150, at most 8 tags. */
const MISTAKES: ((member: Member) => object)[] = [
  member => ({ ...member, id: -member.id }),
  member => ({ ...member, name: '' }),
  member => ({ ...member, email: member.email.replace('@', ' at ') }),
  member => ({ ...member, age: 151 + member.age }),
  member => ({ ...member, age: String(member.age) }),
  member => ({ ...member, tags: Array.from<string>({ length: 9 }).fill('again') }),
  ({ email, ...member }) => member,
]

export interface Members {
  records: object[]
  /** How many of them are without a mistake, */
  valid: number
  /** and the sum of their ages. */
  ages: number
}

/** `size` records; their order, their mistakes and all of their values follow from `seed`. */
export function makeMembers(size: number, seed: number): Members {
  const random = createRandom(seed)
  const members: Members = { records: [], valid: 0, ages: 0 }
  for (let id = 1; id <= size; id++) {
    const member = makeMember(id, random)
    const isMistaken = random.below(MISTAKE_IN) === 0
    members.records.push(isMistaken ? drawnFrom(MISTAKES, random)(member) : member)
    members.valid += Number(!isMistaken)
    members.ages += isMistaken ? 0 : member.age
  }
  return members
}

function makeMember(id: number, random: Random): Member {
  const { below } = random
  const name = `${drawnFrom(NAMES, random)} ${drawnFrom(NAMES, random)}`
  const tags = Array.from({ length: below(5) }, () => drawnFrom(TAGS, random))
  const email = `member${below(10_000)}@${drawnFrom(HOSTS, random)}`
  return { id, name, email, age: below(120), balance: below(100_000) + 0.25, tags }
}
