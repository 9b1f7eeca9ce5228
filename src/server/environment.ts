import 'server-only'
import { z } from 'zod'

const local = ['localhost', '127.0.0.1', '::1', '']

const environmentSchema = z
  .object({
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address (postgresql://…)'),
    SELVEDGE_SECRET: z.string().min(32, 'must have at least 32 characters'),
    SELVEDGE_ADDRESS: z
      .url('must be the address people open, e.g. https://portal.example.org')
      .transform((address) => address.replace(/\/+$/, '')),
    SELVEDGE_DEMO: z
      .enum(['0', '1'])
      .default('0')
      .transform((value) => value === '1'),
    SELVEDGE_FILES: z.string().min(1, 'must be the folder that keeps uploaded files'),
    SELVEDGE_SMTP: z.url('must be smtp://user:password@host:port').optional(),
    SELVEDGE_MAIL_FROM: z.string().default('Selvedge <portal@localhost>'),
    SELVEDGE_TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    SELVEDGE_INTERFACE: z.string().min(1, 'must be the address or name to listen on').optional(),
  })
  .superRefine((value, context) => {
    if (value.SELVEDGE_DEMO && !isLocalDatabase(value.DATABASE_URL)) {
      context.addIssue({
        code: 'custom',
        path: ['SELVEDGE_DEMO'],
        message: 'the demo never runs on a database that is not local: unset SELVEDGE_DEMO or DATABASE_URL',
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

/** A database on this machine: by loopback address or by a Unix socket (`?host=/…`). */
function isLocalDatabase(databaseUrl: string): boolean {
  const url = new URL(databaseUrl)
  const socket = url.searchParams.get('host')
  return socket ? socket.startsWith('/') : local.includes(url.hostname.replace(/^\[|\]$/g, ''))
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
