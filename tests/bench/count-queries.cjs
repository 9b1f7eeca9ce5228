// Loaded before the server: counts what its answers ask of PostgreSQL and writes the count where it is asked to, on SIGUSR2.
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks')
const { writeFileSync } = require('node:fs')
const { Server } = require('node:http')
const { Client, Pool } = require('pg')

// The job queue, mails and what is done because a day has come ask by themselves, whoever looks at a page: only what is
// asked within an answer counts. Brackets of transactions are no questions.
const notCounted = /^\s*(begin|commit|rollback|listen)\b/i
const answering = new AsyncLocalStorage()

let count = 0
const query = Client.prototype.query
Client.prototype.query = function counted(...words) {
  const [question] = words
  const text = typeof question === 'string' ? question : question.text
  if (answering.getStore() && !notCounted.test(text)) count += 1
  return query.apply(this, words)
}

// Who waits for a connection is called by whoever gives one back: the question stays the waiting one's.
const connect = Pool.prototype.connect
Pool.prototype.connect = function connected(then) {
  return connect.call(this, then && AsyncResource.bind(then))
}

const emit = Server.prototype.emit
Server.prototype.emit = function answered(name, ...words) {
  const go = () => emit.call(this, name, ...words)
  return name === 'request' ? answering.run(true, go) : go()
}

process.on('SIGUSR2', () => {
  writeFileSync(process.env.COUNT_FILE, String(count))
  count = 0
})
