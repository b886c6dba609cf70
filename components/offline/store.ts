/**
 * The deck's files in a cache of the browser, in two parts: the deck itself, without which nothing opens, and what takes longer and can
 * do without. One code fills both, goes on where it stopped, and tells how far it has come. The service worker (sw.ts) uses it.
 */

/** Of the list that the build makes. */
export interface Entry {
  /** From the deck's own address. */
  url: string
  /** Hash of the content; null where the name has one. */
  revision: string | null
  bytes: number
}

export type Part = 'deck' | 'later'

/** Folders whose files come after the deck. */
const LATER = ['python/', 'rustc/']

export const partOf = ({ url }: Pick<Entry, 'url'>): Part => LATER.some(folder => url.startsWith(folder)) ? 'later' : 'deck'

export interface Progress { bytes: number, ofBytes: number }

/** Why a part is not complete. */
export interface Problem {
  /** `quota`: the browser gives no more room. `denied`: none at all. `file`: it cannot be fetched, or is of another build. */
  kind: 'quota' | 'denied' | 'file'
  file: string
  message: string
}

export interface Stored { deck: Progress, later: Progress, problem?: Problem }

export interface StoreOptions {
  entries: readonly Entry[]
  /** The deck's own address. */
  base: URL
  cache: () => Promise<Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>>
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Added to what is stored: a host that sends no headers has the deck isolated from the second visit on. */
  headers: Readonly<Record<string, string>>
  onProgress: (stored: Stored) => void
}

/** At once; browsers open six connections to a host. */
const AT_ONCE = 4

class StoreProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export class Store {
  readonly #options: StoreOptions
  /** By the address that a page asks for: the key in the cache, which has the revision in it. */
  readonly #keys: ReadonlyMap<string, string>
  readonly #filling = new Map<Part, Promise<Stored>>()
  #present?: Set<string>
  #problem?: Problem

  constructor(options: StoreOptions) {
    this.#options = options
    this.#keys = new Map(options.entries.map(entry => [this.#address(entry), this.#key(entry)]))
  }

  has(address: string): boolean {
    return this.#keys.has(address)
  }

  /** Of one of the deck's files; `undefined` where it is not stored. */
  async match(address: string): Promise<Response | undefined> {
    const key = this.#keys.get(address)
    return key === undefined ? undefined : (await this.#options.cache()).match(key)
  }

  /** Fetches what a part lacks. Never rejects: what is wrong is in the answer, and the next call tries again. */
  fill(part: Part): Promise<Stored> {
    let filling = this.#filling.get(part)
    if (!filling) {
      filling = this.#fill(part).finally(() => this.#filling.delete(part))
      this.#filling.set(part, filling)
    }
    return filling
  }

  async stored(): Promise<Stored> {
    this.#present ??= new Set((await (await this.#options.cache()).keys()).map(({ url }) => url))
    const stored: Stored = { deck: { bytes: 0, ofBytes: 0 }, later: { bytes: 0, ofBytes: 0 }, problem: this.#problem }
    for (const entry of this.#options.entries) {
      const progress = stored[partOf(entry)]
      progress.ofBytes += entry.bytes
      progress.bytes += this.#present.has(this.#key(entry)) ? entry.bytes : 0
    }
    return stored
  }

  /** Removes what belongs to another build. */
  async clean(): Promise<void> {
    const cache = await this.#options.cache()
    const wanted = new Set(this.#keys.values())
    await Promise.all((await cache.keys()).filter(({ url }) => !wanted.has(url)).map(request => cache.delete(request)))
  }

  async #fill(part: Part): Promise<Stored> {
    this.#present = undefined
    this.#problem = undefined
    try {
      await this.#fetchMissing(part)
    }
    catch (error) {
      // A browser that denies its storage denies it as soon as it is opened.
      this.#present ??= new Set()
      this.#problem = { kind: 'denied', file: part, message: (error as Error).message }
    }
    return this.stored()
  }

  async #fetchMissing(part: Part): Promise<void> {
    await this.#tell()
    const missing = this.#options.entries.filter(entry => partOf(entry) === part && !this.#present!.has(this.#key(entry)))
    const next = async (): Promise<void> => {
      for (let entry = missing.shift(); entry && !this.#problem; entry = missing.shift())
        await this.#take(entry)
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
  }

  async #take(entry: Entry): Promise<void> {
    try {
      const response = await this.#whole(entry)
      await (await this.#options.cache()).put(this.#key(entry), response).catch((error: Error) => {
        throw new StoreProblem({ kind: error.name === 'QuotaExceededError' ? 'quota' : 'file', file: entry.url, message: error.message })
      })
      this.#present!.add(this.#key(entry))
    }
    catch (error) {
      this.#problem ??= error instanceof StoreProblem
        ? error.problem
        : { kind: 'file', file: entry.url, message: (error as Error).message }
    }
    await this.#tell()
  }

  /** Looks at the length: a server may hand out another build by now, or its page for what it does not have. */
  async #whole(entry: Entry): Promise<Response> {
    const response = await this.#options.fetch(this.#address(entry), { cache: 'no-cache', credentials: 'same-origin' })
    const fail = (message: string) => new StoreProblem({ kind: 'file', file: entry.url, message })
    if (!response.ok)
      throw fail(`status ${response.status}`)
    const body = await response.arrayBuffer()
    if (body.byteLength !== entry.bytes)
      throw fail(`${body.byteLength} of ${entry.bytes} bytes`)
    const type = response.headers.get('content-type')
    return new Response(body, { headers: { ...this.#options.headers, ...type && { 'content-type': type } } })
  }

  async #tell(): Promise<void> {
    this.#options.onProgress(await this.stored())
  }

  #address({ url }: Entry): string {
    return new URL(url, this.#options.base).href
  }

  #key(entry: Entry): string {
    const address = this.#address(entry)
    return entry.revision === null ? address : `${address}?revision=${entry.revision}`
  }
}
