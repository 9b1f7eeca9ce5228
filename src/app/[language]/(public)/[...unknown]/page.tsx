import { notFound } from 'next/navigation'

// Every address that is none of ours ends here, in its language, and is not kept.
export const dynamic = 'force-dynamic'

export default function UnknownPage() {
  notFound()
}
