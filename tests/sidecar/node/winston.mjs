// Logs some records with winston's own HTTP transport: node winston.mjs HOST PORT PATH
import winston from 'winston'

const [host, port, path] = process.argv.slice(2)
const http = new winston.transports.Http({ host, port: Number(port), path, batch: true, batchCount: 10, batchInterval: 50 })
const log = winston.createLogger({ transports: [http] })
http.on('warn', (error) => { console.error(error.message); process.exitCode = 1 })

log.info('order paid by jo@example.com', { orderId: 4711, user: { email: 'jo@example.com', password: 'hunter22' } })
log.warn('nothing to see here')
for (let n = 0; n < 20; n++) log.info('tick', { n })
