import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isAlive, noteUser, processMark, tryLock, usersOf, withProcessLock } from './process-lock'

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'selvedge-lock-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}
const deadMark = () => `${spawnSync(process.execPath, ['--version']).pid}:1`

test('a lock is held by one at a time, and the other learns by whom', () => {
  const file = join(folder(), 'lock')
  const first = tryLock(file)
  expect(tryLock(file)).toEqual({ heldBy: process.pid })
  if ('release' in first) first.release()
  expect(tryLock(file)).toHaveProperty('release')
})

test('the lock of a process that was killed is taken over, and nothing is left lying around', () => {
  const place = folder()
  writeFileSync(join(place, 'lock'), deadMark())
  expect(tryLock(join(place, 'lock'))).toHaveProperty('release')
  expect(readdirSync(place)).toEqual(['lock'])
})

test('work under one lock never overlaps', async () => {
  const file = join(folder(), 'lock')
  let inside = 0
  let most = 0
  const work = () =>
    withProcessLock(file, async () => {
      most = Math.max(most, ++inside)
      await new Promise((done) => setTimeout(done, 5))
      inside--
    })
  await Promise.all(Array.from({ length: 10 }, work))
  expect(most).toBe(1)
})

test('a process that was given the number of a dead one is not taken for it', () => {
  expect(isAlive(processMark(process.pid))).toBe(true)
  expect(isAlive(`${process.pid}:an earlier start`)).toBe(false)
})

test('only living users count', () => {
  const place = folder()
  writeFileSync(join(place, 'killed'), deadMark())
  const leave = noteUser(place)
  expect(usersOf(place)).toBe(1)
  leave()
  expect(usersOf(place)).toBe(0)
})
