/** The compiler takes about 110 MB itself. */
export const MOST_MEMORY_MB = 512
/** Of a program's output. */
export const MOST_CHARACTERS = 65_536
