// Loaded before the server: counts what it sends to PostgreSQL and writes the count where it is asked to, on SIGUSR2.
const { writeFileSync } = require('node:fs')
const { Client } = require('pg')

let count = 0
const query = Client.prototype.query
Client.prototype.query = function counted(...words) {
  count += 1
  return query.apply(this, words)
}
process.on('SIGUSR2', () => {
  writeFileSync(process.env.COUNT_FILE, String(count))
  count = 0
})
