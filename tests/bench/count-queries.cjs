// Loaded before the server: counts what it sends to PostgreSQL and writes the count where it is asked to, on SIGUSR2.
const { writeFileSync } = require('node:fs')
const { Client } = require('pg')

// The job queue asks by itself, whoever looks at a page; brackets of transactions are no questions.
const notCounted = /pgboss|^\s*(begin|commit|rollback|listen)\b/i

let count = 0
const query = Client.prototype.query
Client.prototype.query = function counted(...words) {
  const [question] = words
  if (!notCounted.test(typeof question === 'string' ? question : question.text)) count += 1
  return query.apply(this, words)
}
process.on('SIGUSR2', () => {
  writeFileSync(process.env.COUNT_FILE, String(count))
  count = 0
})
