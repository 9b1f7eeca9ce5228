const most = 64 * 1024 * 1024

/** @typedef {{ value: unknown, lastModified: number, tags: string[], changes: number, size: number }} Kept */

/** @type {Map<string, Kept>} the longest unread first */
const kept = new Map()
/** @type {Map<string, number>} the state of the record when the making of a page began */
const begun = new Map()
let total = 0

const changesSoFar = () => globalThis.selvedgePublicChanges ?? 0

function forget(key) {
  total -= kept.get(key)?.size ?? 0
  kept.delete(key)
}

function sizeOf(value) {
  const parts = [value?.html, value?.rscData, value?.body, ...(value?.segmentData?.values() ?? [])]
  return 1024 + parts.reduce((sum, part) => sum + (part?.length ?? 0), 0)
}

/**
 * Where the web server keeps pages that are made once per change of the public record: in memory, so that they never
 * outlive the database they were made from, each valid until the next change (see kept-pages.ts).
 */
class KeptPages {
  async get(key) {
    const page = kept.get(key)
    if (!page || page.changes !== changesSoFar()) {
      forget(key)
      if (begun.size > 10_000) begun.clear()
      begun.set(key, changesSoFar())
      return null
    }
    kept.delete(key)
    kept.set(key, page)
    return { value: page.value, lastModified: page.lastModified, tags: page.tags }
  }

  async set(key, value, { tags = [] } = {}) {
    // A change during the making may not be in the page: it then counts as made before it.
    const changes = begun.get(key) ?? changesSoFar()
    begun.delete(key)
    forget(key)
    const size = sizeOf(value)
    kept.set(key, { value, lastModified: 0, tags, changes, size })
    total += size
    for (const oldest of kept.keys()) {
      if (total <= most) break
      forget(oldest)
    }
  }

  async revalidateTag(tags) {
    const wanted = new Set([tags].flat())
    for (const [key, page] of kept) if (page.tags.some((tag) => wanted.has(tag))) forget(key)
  }

  resetRequestCache() {
    // Nothing is kept for a single request.
  }
}

export { KeptPages as default }
