/** All of public/recorded, as the build found it (setup/vite-plugins.ts). */
declare module 'virtual:recorded-marks' {
  import type { RecordedMark } from './marks.ts'

  const marks: readonly RecordedMark[]
  export default marks
}
