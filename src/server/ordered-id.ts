import 'server-only'
import { randomBytes } from 'node:crypto'
import { machineTime } from '@/server/clock'

let lastMoment = 0
let counter = 0

/**
 * A new id (UUID version 7) that sorts after every id this process has made before: what happens at one instant keeps its
 * order.
 */
export function orderedId(): string {
  const moment = Math.max(machineTime().getTime(), lastMoment)
  counter = moment === lastMoment ? counter + 1 : 0
  lastMoment = counter > 0xfff ? moment + 1 : moment
  if (counter > 0xfff) counter = 0
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMoment, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
