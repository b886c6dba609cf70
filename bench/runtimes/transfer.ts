/** Makes comlink transfer a RuntimeFailure completely: on its own it keeps only an error's message. */
import type { TransferHandler } from 'comlink'
import type { Failure } from '../protocol.ts'
import { transferHandlers } from 'comlink'
import { RuntimeFailure } from '../protocol.ts'

interface Thrown { value: unknown }

/** To be called once on each side, before the first message. Calling it again changes nothing. */
export function carryFailures(): void {
  const throwing = transferHandlers.get('throw') as TransferHandler<Thrown, object> & { carriesFailures?: true }
  if (throwing.carriesFailures)
    return
  transferHandlers.set('throw', {
    carriesFailures: true,
    canHandle: throwing.canHandle,
    serialize: thrown => isFailure(thrown) ? [{ failure: thrown.value.failure }, []] : throwing.serialize(thrown as Thrown),
    deserialize(serialized: object): never {
      if ('failure' in serialized)
        throw new RuntimeFailure(serialized.failure as Failure)
      return throwing.deserialize(serialized) as never
    },
  } as TransferHandler<unknown, unknown>)
}

function isFailure(thrown: unknown): thrown is { value: RuntimeFailure } {
  return (thrown as Thrown).value instanceof RuntimeFailure
}
