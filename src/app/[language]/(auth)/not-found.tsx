import { NotFoundPage } from '@/components/not-found-page'

export default function NotFound() {
  return (
    <main id="content">
      <NotFoundPage wordmark />
    </main>
  )
}
