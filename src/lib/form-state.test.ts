import { expect, test } from 'vitest'
import { valuesOf } from './form-state'

test('a refused form gives back every typed value, lists as lists, and nothing of the framework', () => {
  const form = new FormData()
  form.append('title', 'Locked exit')
  form.append('note', '')
  form.append('sources', 'workers')
  form.append('sources', 'union')
  form.append('photo', new File(['x'], 'x.png'))
  form.append('$ACTION_REF_1', '')
  form.append('1_$ACTION_KEY', 'k')
  expect(valuesOf(form)).toEqual({ title: 'Locked exit', note: '', sources: ['workers', 'union'] })
})
