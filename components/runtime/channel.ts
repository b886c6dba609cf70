/** Named messages between the windows of one deck: each goes to every window except the sender. */
export interface Channel<Message> {
  send: (message: Message) => void
  onMessage: (listener: (message: Message) => void) => void
}

/** A function that gives this window's end of the channel: opened at its first use, and kept as long as the page. */
export function channelNamed<Message>(name: string): () => Channel<Message> {
  let channel: Channel<Message> | undefined
  return () => channel ??= openChannel(name)
}

function openChannel<Message>(name: string): Channel<Message> {
  const channel = new BroadcastChannel(name)
  return {
    send: message => channel.postMessage(message),
    onMessage: listener => channel.addEventListener('message', ({ data }: MessageEvent<Message>) => listener(data)),
  }
}
