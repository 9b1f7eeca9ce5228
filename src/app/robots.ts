import type { MetadataRoute } from 'next'
import { environment } from '@/server/environment'

export const dynamic = 'force-dynamic'

/** The public record may be read by machines; what needs a session is of no use to them. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/*/factory', '/*/programme', '/*/buyer', '/*/account', '/api/', '/files/'],
    },
    sitemap: `${environment().SELVEDGE_ADDRESS}/sitemap.xml`,
  }
}
