import { NextRequest } from 'next/server'
import { expect, test } from 'vitest'
import { askedAddressHeader } from '@/server/asked-address'
import { proxy } from './proxy'

const told = async (address: string, headers: Record<string, string> = {}) =>
  (await proxy(new NextRequest(`http://localhost:3000${address}`, { headers }))).headers.get(
    `x-middleware-request-${askedAddressHeader}`,
  )

test('IMP-13, BUY-09: a page knows the address it was asked at with the view in it, whatever the caller says', async () => {
  const view = '/ar/factory/plan/22?group=cluster&state=OPEN&q=%D8%A3'
  expect(await told(view)).toBe(view)
  expect(await told(view, { [askedAddressHeader]: '/en/elsewhere' })).toBe(view)
})
