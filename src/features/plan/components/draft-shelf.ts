import Dexie, { type EntityTable } from 'dexie'
import type { Draft, Shelf } from './draft-book'

/** Words of a form that was not sent yet, by field name. */
export interface FormDraft {
  key: string
  values: Record<string, string>
}

class DraftDatabase extends Dexie {
  declare fields: EntityTable<Draft, 'key'>
  declare forms: EntityTable<FormDraft, 'key'>

  constructor() {
    super('selvedge-drafts')
    this.version(1).stores({ fields: 'key, person', forms: 'key' })
  }
}

let opened: DraftDatabase | null = null

/** The drafts on this device; they outlive reload, sign-out and a lost network (IMP-12). */
function shelves(): DraftDatabase {
  opened ??= new DraftDatabase()
  return opened
}

export const fieldShelf: Shelf = {
  load: (person) => shelves().fields.where('person').equals(person).toArray(),
  put: async (draft) => void (await shelves().fields.put(draft)),
  remove: (key) => shelves().fields.delete(key),
}

export const formShelf = {
  load: (key: string) => shelves().forms.get(key),
  put: async (draft: FormDraft) => void (await shelves().forms.put(draft)),
  remove: (key: string) => shelves().forms.delete(key),
}
