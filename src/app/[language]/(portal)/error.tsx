'use client'

import { ErrorPage, type ErrorPageProps } from '@/components/error-page'

export default function PageError(props: ErrorPageProps) {
  return <ErrorPage {...props} />
}
