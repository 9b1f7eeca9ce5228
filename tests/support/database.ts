export interface TestDatabase {
  /** As the application: what the code under test uses, and what DATABASE_URL says. */
  url: string
  /** As owner: to tamper with what the application cannot touch. */
  ownerUrl: string
}

/** This test file's own database, migrated and empty. */
export function testDatabase(): TestDatabase {
  const { DATABASE_URL: url = '', DATABASE_OWNER_URL: ownerUrl = '' } = process.env
  return { url, ownerUrl }
}
