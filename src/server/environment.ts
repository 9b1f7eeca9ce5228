import 'server-only'
import { z } from 'zod'

const local = ['localhost', '127.0.0.1', '::1', '']
/** The last one there is. */
export const highestPort = 65_535

const secret = 'must have at least 32 characters'
const files = 'must be the folder that keeps uploaded files'
const databaseAddress = z
  .string()
  .refine(
    (address) => /^postgres(ql)?:\/\//.test(address) && URL.canParse(address),
    'must be a PostgreSQL address (postgresql://user:password@host:port/database)',
  )
  // Of several, the driver takes another one than is looked at here.
  .refine((address) => socketsIn(address).length < 2, 'must name its host once')

const environmentSchema = z
  .object({
    DATABASE_URL: databaseAddress,
    DATABASE_OWNER_URL: databaseAddress.or(z.literal('')).optional(),
    SELVEDGE_SECRET: z.string(secret).min(32, secret),
    SELVEDGE_ADDRESS: z
      .url('must be the address people open, e.g. https://portal.example.org')
      .transform((address) => address.replace(/\/+$/, '')),
    SELVEDGE_DEMO: z
      .enum(['0', '1'])
      .default('0')
      .transform((value) => value === '1'),
    SELVEDGE_FILES: z.string(files).min(1, files),
    SELVEDGE_SMTP: z.url('must be smtp://user:password@host:port').optional(),
    SELVEDGE_MAIL_FROM: z.string().default('Selvedge <portal@localhost>'),
    SELVEDGE_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    PORT: z
      .union(
        [z.literal(''), z.coerce.number().int().min(1).max(highestPort)],
        `must be a number from 1 to ${highestPort}`,
      )
      .optional(),
    SELVEDGE_INTERFACE: z.string().min(1, 'must be the address or name to listen on').optional(),
  })
  .superRefine((value, context) => {
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const) {
      if (!value.SELVEDGE_DEMO || isLocalDatabase(value[name])) continue
      context.addIssue({
        code: 'custom',
        path: ['SELVEDGE_DEMO'],
        message: `the demo never runs on a database that is not local: unset SELVEDGE_DEMO or ${name}`,
      })
    }
    if (value.SELVEDGE_DEMO && value.SELVEDGE_INTERFACE !== undefined) {
      context.addIssue({
        code: 'custom',
        path: ['SELVEDGE_INTERFACE'],
        message: 'the demo is reached from its own machine only: unset SELVEDGE_DEMO or SELVEDGE_INTERFACE',
      })
    }
  })

export type Environment = z.output<typeof environmentSchema>

/** A database on this machine: by loopback address or by a Unix socket (`?host=/…`). None and no address at all pass. */
function isLocalDatabase(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return true
  const [socket] = socketsIn(address)
  return socket ? socket.startsWith('/') : local.includes(new URL(address).hostname.replace(/^\[|\]$/g, ''))
}

function socketsIn(address: string): string[] {
  return URL.canParse(address) ? new URL(address).searchParams.getAll('host') : []
}

/** Reads and checks the settings. Throws one error that names every wrong variable with its reason. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`These settings are wrong:\n${lines.join('\n')}`)
}

let current: Environment | undefined

/** The settings of this process, read once. */
export function environment(): Environment {
  current ??= readEnvironment(process.env)
  return current
}
