// Sends what pino logs by HTTP, as lines of JSON, again until it was taken.
import build from 'pino-abstract-transport'

const BATCH = 100

export default function ({ url }) {
  return build(
    async (source) => {
      let lines = []
      for await (const line of source) {
        lines.push(line)
        if (lines.length === BATCH) lines = await send(url, lines)
      }
      await send(url, lines)
    },
    { parse: 'lines' }
  )
}

async function send(url, lines) {
  while (lines.length > 0) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.join('\n')
    })
    if (answer.ok) break
    if (answer.status !== 429 && answer.status < 500) throw new Error(`refused with ${answer.status}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return []
}
