/** A mixture in training, as far as a picture needs it: pure, over wasm/web's `Training`. */
import type { Blobs } from '../../labs/mixture/blobs.ts'
import type { KernelsOf } from '../../labs/shared/kernels.ts'
import { makeBlobs } from '../../labs/mixture/blobs.ts'
import { REGULARISATION } from '../../labs/mixture/input.ts'

/** What the audience has chosen, and how far training has come. */
export interface Choice {
  components: number
  /** Of the start, not of the points. */
  seed: number
  /** Iterations to show, fewer where it converges before. */
  iteration: number
}

export const DIMENSIONS = 2
export const POINTS = 10_000
export const BLOBS = 10
/** Some blobs touch: training takes some iterations, and not every start leads to the best end. */
const APART = 2.5
const SEED_OF_POINTS = 1

/** A point's log-likelihood grows by less from one iteration to the next when training has converged. */
export const TOLERANCE = 1e-6
/** Where it has not by then, nobody waits for it. */
export const MOST = 400

export const blobs: () => Blobs = once(() => makeBlobs(POINTS, DIMENSIONS, BLOBS, SEED_OF_POINTS, APART))

/** One state of training. */
export interface Frame {
  iteration: number
  hasConverged: boolean
  /** The mean log-likelihood of a point, after each iteration. */
  likelihoods: readonly number[]
  /** k x 2. */
  means: Float64Array
  /** k x 2 x 2. */
  covariances: Float64Array
  /** n x k. */
  responsibilities: Float64Array
}

type TrainingClass = KernelsOf['cases']['Training']

/** Goes to any state that is asked for: forward from where it is, or again from the start. */
export class Trainer {
  readonly #Training: TrainingClass
  #key = ''
  #training?: InstanceType<TrainingClass>
  #likelihoods: number[] = []

  constructor(Training: TrainingClass) {
    this.#Training = Training
  }

  /** @throws Error where the kernel refuses: a component has lost all its points */
  frameAt({ components, seed, iteration }: Choice): Frame {
    const key = `${components} ${seed}`
    if (!this.#training || key !== this.#key || iteration < this.#likelihoods.length)
      this.#start(components, seed, key)
    const training = this.#training!
    while (this.#likelihoods.length < Math.min(iteration, MOST) && !hasConverged(this.#likelihoods))
      this.#likelihoods.push(training.iterate())
    const { means, covariances, responsibilities } = training
    const likelihoods = [...this.#likelihoods]
    const hasEnded = hasConverged(likelihoods) || likelihoods.length === MOST
    return { iteration: likelihoods.length, hasConverged: hasEnded, likelihoods, means, covariances, responsibilities }
  }

  dispose(): void {
    this.#training?.free()
    this.#training = undefined
  }

  #start(components: number, seed: number, key: string): void {
    this.dispose()
    this.#training = new this.#Training(blobs().points, DIMENSIONS, components, seed, REGULARISATION)
    this.#key = key
    this.#likelihoods = []
  }
}

function hasConverged(likelihoods: readonly number[]): boolean {
  const [before, last] = likelihoods.slice(-2)
  return last !== undefined && last - before! < TOLERANCE
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => made ??= make()
}
