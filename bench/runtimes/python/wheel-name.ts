/** Whether a wheel was built for this Python, by its file name (Python Packaging User Guide, "Binary distribution format"). */

export interface WheelName {
  distribution: string
  version: string
  python: string[]
  abi: string[]
  platform: string[]
}

/** What the interpreter accepts. */
export interface WheelTags {
  /** `cp314` */
  python: string
  /** `pyemscripten_2026_0_wasm32` */
  platform: string
}

const WHEEL = /^(?<distribution>[^-]+)-(?<version>[^-]+)(?:-\d[^-]*)?-(?<python>[^-]+)-(?<abi>[^-]+)-(?<platform>[^-]+)\.whl$/

/** @throws RangeError when it is no wheel's name */
export function parseWheelName(file: string): WheelName {
  const groups = WHEEL.exec(file.split('/').at(-1)!)?.groups
  if (!groups)
    throw new RangeError(`${file} is not the name of a wheel`)
  const { distribution, version, python, abi, platform } = groups as Record<keyof WheelName, string>
  return { distribution, version, python: python.split('.'), abi: abi.split('.'), platform: platform.split('.') }
}

/** Why the wheel cannot be used here, or undefined where it can. */
export function wheelMismatch(file: string, tags: WheelTags): string | undefined {
  const { python, abi, platform } = parseWheelName(file)
  if (platform.includes('any') && abi.includes('none') && python.includes('py3'))
    return undefined
  if (!platform.includes(tags.platform))
    return `it was built for ${platform.join(' or ')}, and this is ${tags.platform}`
  const isStable = abi.includes('abi3') && python.some(tag => minor(tag) <= minor(tags.python))
  if (!isStable && !python.includes(tags.python))
    return `it was built for Python ${python.join(' or ')}, and this is ${tags.python}`
  if (!isStable && !abi.includes(tags.python))
    return `it was built for the ABI ${abi.join(' or ')}, and this is ${tags.python}`
  return undefined
}

/** 14 of `cp314`. */
function minor(tag: string): number {
  return Number(/^cp3(\d+)$/.exec(tag)?.[1] ?? Number.NaN)
}
