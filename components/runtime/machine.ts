import type { Machine } from '../../bench/report/report.ts'

interface UserAgentData { platform?: string }

/** What a page can know about its machine: browsers hide the processor's name. */
export function machineName(): Machine {
  const { userAgentData } = navigator as Navigator & { userAgentData?: UserAgentData }
  return { cpu: '', cores: navigator.hardwareConcurrency || 1, os: userAgentData?.platform ?? navigator.platform }
}
