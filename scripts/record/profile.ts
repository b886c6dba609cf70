/** `npm run record -- --profile`: where the time of each native lane goes, for the slide that walks through them. */
import type { Frame } from '../../components/flame/recording.ts'
import type { LabRequest } from '../lib/labs.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { inRoot } from '../lib/paths.ts'
import { profileNatively } from '../lib/profile/profile.ts'

export async function recordProfile(request: LabRequest): Promise<void> {
  const profile = await profileNatively(request)
  for (const { label, samples, below } of profile.lanes)
    console.log(`\n${label}\n${lines(below, samples, 1).join('\n')}`)
  const name = `${request.workload.id}-profile.json`
  await mkdir(inRoot('public', 'recorded'), { recursive: true })
  await writeFile(inRoot('public', 'recorded', name), `${JSON.stringify(profile, null, 1)}\n`)
  console.log(`\nStored ${profile.lanes.length} lanes in public/recorded/${name}.`)
}

function lines(frames: readonly Frame[], whole: number, depth: number): string[] {
  return frames.flatMap(({ name, in: language, samples, below }) => [
    `${'  '.repeat(depth)}${Math.round(100 * samples / whole)}% ${name} (${language})`,
    ...lines(below, whole, depth + 1),
  ])
}
