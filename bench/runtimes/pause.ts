/** By a message to itself, which unlike a timer is neither rounded up to 4 ms nor throttled in a worker. */
export function createPause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return () => new Promise((resolve) => {
    port1.onmessage = () => resolve()
    port2.postMessage(null)
  })
}
