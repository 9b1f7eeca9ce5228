import { plantInto, type Run, value } from './database'
import { filled, formsIn } from './forms'
import { factories, people } from './people'
import { address, ask } from './product'

/** People of the own factory to whom can be done what ends or changes an account. */
export interface SuitablePeople {
  /** Holds a role, has the password of the demo's people, and this token of a one-time link was sent to them. */
  kept: { id: string; email: string; membership: string; token: string }
  /** Deactivated. */
  barred: string
}

const email = 'a-kept-hand@demo.selvedge.example'

/** Puts them into the own factory. */
export async function plantPeople(): Promise<SuitablePeople> {
  const planted = await plantInto(async (run) => {
    const kept = await personOf(run, email, null)
    const barred = await personOf(run, 'a-barred-hand@demo.selvedge.example', 'now')
    return { kept, barred: barred.id }
  })
  return { ...planted, kept: { ...planted.kept, email, token: await linkTokenOf(email) } }
}

async function personOf(
  run: Run,
  email: string,
  deactivatedAt: 'now' | null,
): Promise<{ id: string; membership: string }> {
  const [made] = await run(
    `with person as (
       insert into "Person" (id, email, name, language, "passwordHash", "deactivatedAt", "createdAt")
       select gen_random_uuid(), $1, 'A kept hand', 'en', "passwordHash", $2::timestamptz, now()
         from "Person" where email = $3 returning id)
     insert into "Membership" (id, "personId", "organisationId", role, "createdAt")
     select gen_random_uuid(), person.id, f.id, 'WORKER_REPRESENTATIVE', now() from person, "Factory" f where f.code = $4
     returning "personId" as id, id as membership`,
    [email, deactivatedAt, people.manager, factories.S],
  )
  return { id: String(made?.id), membership: String(made?.membership) }
}

/** Asks for a one-time link as anybody may, and reads its token in the mail. */
async function linkTokenOf(email: string): Promise<string> {
  const page = '/en/sign-in/link'
  const [form] = formsIn((await ask(page)).body).filter(({ fields }) => fields.length > 0)
  if (!form) throw new Error('No form asks for a link.')
  await ask(page, { method: 'POST', headers: { origin: address }, body: filled(form, { email }) })
  const text = await value('select text from "Mail" where "toEmail" = $1', [email])
  return /sign-in\/link\/([\w-]+)/.exec(text)?.[1] ?? ''
}
