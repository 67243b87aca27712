// Logs some records with pino, through a transport in a worker thread: node pino.mjs URL
import pino from 'pino'

const transport = pino.transport({
  target: new URL('./http-transport.mjs', import.meta.url).pathname,
  options: { url: process.argv[2] }
})
const log = pino({ name: 'shop' }, transport)

log.info({ orderId: 4711, user: { email: 'jo@example.com', password: 'hunter22' } }, 'order paid by jo@example.com')
log.warn('nothing to see here')
log.error(new Error('no account for jo@example.com'))
for (let n = 0; n < 500; n++) log.info({ n }, 'tick')
log.flush()
transport.end()
