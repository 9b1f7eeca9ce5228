import { expect, test } from 'vitest'
import { type Draft, DraftBook, type FieldPlace, type SendAnswer, type Shelf } from './draft-book'

const due: FieldPlace = { kind: 'action', id: 'a1', field: 'dueOn' }

/** A shelf in memory, as the browser's own stays between visits. */
function aShelf(): Shelf & { drafts: Map<string, Draft> } {
  const drafts = new Map<string, Draft>()
  return {
    drafts,
    load: async (person) => [...drafts.values()].filter((draft) => draft.person === person),
    put: async (draft) => void drafts.set(draft.key, draft),
    remove: async (key) => void drafts.delete(key),
  }
}

function aBook(shelf: Shelf, answers: SendAnswer[], person = 'rashida') {
  const sent: Draft[] = []
  let refreshed = 0
  const send = async (draft: Draft): Promise<SendAnswer> => {
    sent.push(draft)
    return answers.shift() ?? { kind: 'network' }
  }
  const book = new DraftBook(person, shelf, send, () => {
    refreshed += 1
  })
  return { book, sent, refreshes: () => refreshed }
}

test('IMP-12: what is typed stays on the device until the server has it, and is offered again after a reload', async () => {
  const shelf = aShelf()
  const before = aBook(shelf, [])
  before.book.type(due, '2027-05-24', '2027-05-18')
  const after = aBook(shelf, [{ kind: 'saved', value: '2027-05-24' }])
  await after.book.open()
  expect(after.book.draftOf(due)).toMatchObject({
    value: '2027-05-24',
    basedOn: '2027-05-18',
    standing: 'typed',
  })
  await after.book.commit(due)
  expect(after.book.draftOf(due)).toBeNull()
  expect(shelf.drafts.size).toBe(0)
  expect(after.refreshes()).toBe(1)
})

test('IMP-12: drafts of another person are not offered', async () => {
  const shelf = aShelf()
  aBook(shelf, []).book.type(due, '2027-05-24', null)
  const other = aBook(shelf, [], 'farhana')
  await other.book.open()
  expect(other.book.draftOf(due)).toBeNull()
})

test.each(['network', 'signed-out'] as const)(
  'IMP-12: what is given to be saved while %s stands in the way waits, and goes out once it is free',
  async (kind) => {
    const shelf = aShelf()
    const { book, sent } = aBook(shelf, [{ kind }, { kind: 'saved', value: 'R. Akter' }])
    const place: FieldPlace = { kind: 'action', id: 'a1', field: 'responsible' }
    book.type(place, 'R. Akter', null)
    await book.commit(place)
    expect(book.kept).toHaveLength(1)
    expect(shelf.drafts.size).toBe(1)
    await book.sendWaiting()
    expect(sent).toHaveLength(2)
    expect(book.kept).toEqual([])
    expect(book.savedOf(place)).toBe('R. Akter')
  },
)

test('IMP-12: in a conflict both values stand; keeping mine sends it knowing the other', async () => {
  const conflict: SendAnswer = { kind: 'conflict', theirs: '2027-05-20', by: 'M. Hossain', at: null }
  const { book, sent } = aBook(aShelf(), [conflict, { kind: 'saved', value: '2027-05-24' }])
  book.type(due, '2027-05-24', '2027-05-18')
  await book.commit(due)
  expect(book.draftOf(due)).toMatchObject({ value: '2027-05-24', trouble: conflict })
  await book.sendWaiting()
  expect(sent).toHaveLength(1)
  await book.keepMine(due)
  expect(sent[1]).toMatchObject({ value: '2027-05-24', basedOn: '2027-05-20' })
  expect(book.draftOf(due)).toBeNull()
})

test('IMP-12: taking theirs drops mine and sends nothing', async () => {
  const { book, sent } = aBook(aShelf(), [{ kind: 'conflict', theirs: 'x', by: null, at: null }])
  book.type(due, 'y', 'z')
  await book.commit(due)
  book.drop(due)
  expect(book.draftOf(due)).toBeNull()
  expect(sent).toHaveLength(1)
})

test('IMP-12: what is typed while an earlier value is on its way is kept, now based on that value', async () => {
  const shelf = aShelf()
  let answer: (value: SendAnswer) => void = () => undefined
  const book = new DraftBook(
    'rashida',
    shelf,
    () => new Promise<SendAnswer>((resolve) => (answer = resolve)),
    () => undefined,
  )
  book.type(due, '2027-05-24', null)
  const saving = book.commit(due)
  book.type(due, '2027-05-25', null)
  answer({ kind: 'saved', value: '2027-05-24' })
  await saving
  expect(book.draftOf(due)).toMatchObject({ value: '2027-05-25', basedOn: '2027-05-24', standing: 'typed' })
})

test('a value that is as it was is not sent', async () => {
  const { book, sent } = aBook(aShelf(), [])
  book.type(due, '2027-05-18', '2027-05-18')
  await book.commit(due)
  expect(sent).toEqual([])
  expect(book.draftOf(due)).toBeNull()
})
