import { expect, test } from 'vitest'
import { deviceName } from './device-name'

test('ACC-13: a device is named by its browser and system', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0'
  const chrome =
    'Mozilla/5.0 (Linux; Android 14; SM-A057) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36'
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'
  const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0'
  expect([firefox, chrome, safari, edge].map(deviceName)).toEqual([
    { browser: 'Firefox', system: 'Linux' },
    { browser: 'Chrome', system: 'Android' },
    { browser: 'Safari', system: 'iOS' },
    { browser: 'Edge', system: 'Windows' },
  ])
  expect(deviceName('')).toEqual({ browser: null, system: null })
})
