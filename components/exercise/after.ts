/** Calls back after so many ms, unless what it returns is called before. */
export function afterMs(ms: number, callback: () => void): () => void {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
