import 'server-only'
import pino from 'pino'

/** What the machine tells whoever runs it. No content of the portal, no address, no name. */
export const log = pino({
  name: 'selvedge',
  level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
  redact: ['*.password', '*.code', '*.token', '*.toEmail'],
})
