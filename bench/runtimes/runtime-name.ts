/** The part of `navigator` that says which browser this is. Only Chromium has `userAgentData`. */
export interface NavigatorNames {
  userAgent: string
  userAgentData?: { brands: readonly { brand: string, version: string }[] }
}

/** In this order: Chrome's name is in Edge's, and Safari's in nearly everybody's. */
const PATTERNS = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Chromium', /Chrom(?:e|ium)\/(\d+)/],
  ['Safari', /Version\/(\d+)\..*Safari\//],
  ['Node', /Node\.js\/(\d+)/],
] as const

/** Engine and major version, `Chromium 156`; the whole user agent where it is none that we know. */
export function runtimeName({ userAgent, userAgentData }: NavigatorNames): string {
  const chromium = userAgentData?.brands.find(({ brand }) => brand === 'Chromium')
  if (chromium)
    return `Chromium ${chromium.version}`
  for (const [name, pattern] of PATTERNS) {
    const version = pattern.exec(userAgent)?.[1]
    if (version)
      return `${name} ${version}`
  }
  return userAgent || 'an unknown runtime'
}
