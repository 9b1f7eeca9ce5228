import { afterEach, expect, vi } from 'vitest'

// What is written to console.error in a test is a failure nobody looked at.
const written = vi.spyOn(console, 'error')

afterEach(() => {
  const calls = written.mock.calls.map((words) => words.join(' '))
  written.mockClear()
  expect(calls, 'console.error was called').toEqual([])
})
