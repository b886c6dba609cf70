/** A lab's recorded profiles, fetched once for all that show them. */
import type { Failure } from '../../bench/protocol.ts'
import type { Profile } from './recording.ts'
import { shallowRef } from 'vue'
import { failureOf } from '../../bench/protocol.ts'
import { textAt } from '../../bench/report/recording.ts'
import { kept } from '../runtime/kept.ts'
import { parseProfile } from './recording.ts'

/** By the lab's id. */
export const useProfile = kept((lab) => {
  const profile = shallowRef<Profile>()
  const failure = shallowRef<Failure>()
  const name = `recorded/${lab}-profile.json`
  textAt(`${import.meta.env.BASE_URL}${name}`, url => fetch(url)).then(
    text => profile.value = parseProfile(text, name),
    (error: unknown) => failure.value = failureOf(error, name, `Run: npm run record -- --profile --lab ${lab}`),
  )
  return { profile, failure }
})
