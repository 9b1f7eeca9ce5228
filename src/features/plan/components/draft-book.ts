/** What a field belongs to: an issue or one of its actions. */
export interface FieldPlace {
  kind: 'issue' | 'action'
  id: string
  field: string
}

/** What somebody typed into a field and the server does not have yet (IMP-12). */
export interface Draft {
  /** Person, object and field. */
  key: string
  person: string
  place: FieldPlace
  /** The value the person saw when they began. */
  basedOn: string | null
  value: string | null
  /** `typed`: still being written; `waiting`: given to be saved. */
  standing: 'typed' | 'waiting'
  trouble: Trouble | null
}

/** Why what was given to be saved is not saved. */
export type Trouble =
  | { kind: 'network' }
  | { kind: 'signed-out' }
  | { kind: 'refused'; rule: string; message: string }
  | { kind: 'conflict'; theirs: string | null; by: string | null; at: string | null }

export type SendAnswer = { kind: 'saved'; value: string | null } | Trouble

/** Where drafts lie between visits. */
export interface Shelf {
  load(person: string): Promise<Draft[]>
  put(draft: Draft): Promise<void>
  remove(key: string): Promise<void>
}

export type Send = (draft: Draft) => Promise<SendAnswer>

function draftKey(person: string, { kind, id, field }: FieldPlace): string {
  return `${person} ${kind} ${id} ${field}`
}

/** What is over by itself once the network is back or the person is signed in again. */
function passes(trouble: Trouble | null): boolean {
  return trouble === null || trouble.kind === 'network' || trouble.kind === 'signed-out'
}

/**
 * IMP-12: the drafts of one person on this device. Each keystroke is kept until the server has the value, the person
 * drops it or takes the other's. Sending never throws: what goes wrong stands beside the draft.
 */
export class DraftBook {
  private readonly drafts = new Map<string, Draft>()
  private readonly saved = new Map<string, string | null>()
  private readonly listeners = new Set<() => void>()
  private readonly onTheirWay = new Set<string>()
  version = 0

  constructor(
    readonly person: string,
    private readonly shelf: Shelf,
    private readonly send: Send,
    private readonly afterSaved: () => void,
  ) {}

  /** Takes the drafts of earlier visits from the shelf; what is written now stands before them. */
  async open(): Promise<void> {
    for (const draft of await this.shelf.load(this.person).catch(() => []))
      if (!this.drafts.has(draft.key)) this.drafts.set(draft.key, draft)
    this.changed()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  draftOf(place: FieldPlace): Draft | null {
    return this.drafts.get(draftKey(this.person, place)) ?? null
  }

  /** The value the server took in this visit; undefined when none was sent. */
  savedOf(place: FieldPlace): string | null | undefined {
    return this.saved.get(draftKey(this.person, place))
  }

  isSending(place: FieldPlace): boolean {
    return this.onTheirWay.has(draftKey(this.person, place))
  }

  /** Drafts that were given to be saved and go out once the way is free again. */
  get kept(): Draft[] {
    return [...this.drafts.values()].filter(
      ({ standing, trouble }) => standing === 'waiting' && trouble !== null && passes(trouble),
    )
  }

  /** Notes what is typed; `stored` is the value on the screen, taken as the base when writing begins. */
  type(place: FieldPlace, value: string | null, stored: string | null): void {
    const before = this.draftOf(place)
    const basedOn = before ? before.basedOn : stored
    this.keep({
      key: draftKey(this.person, place),
      person: this.person,
      place,
      basedOn,
      value,
      standing: 'typed',
      trouble: null,
    })
  }

  /** Gives a field to be saved. What is as it was is nothing to save. */
  async commit(place: FieldPlace): Promise<void> {
    const draft = this.draftOf(place)
    if (!draft) return
    if (draft.value === draft.basedOn) return this.drop(place)
    this.keep({ ...draft, standing: 'waiting', trouble: null })
    await this.deliver(draft.key)
  }

  /** After a conflict: keeps one's own value, now knowing the other's. */
  async keepMine(place: FieldPlace): Promise<void> {
    const draft = this.draftOf(place)
    if (draft?.trouble?.kind !== 'conflict') return
    this.keep({ ...draft, basedOn: draft.trouble.theirs, standing: 'waiting', trouble: null })
    await this.deliver(draft.key)
  }

  /** After a conflict: goes on writing, now knowing the other's value. */
  editAgain(place: FieldPlace): void {
    const draft = this.draftOf(place)
    if (draft?.trouble?.kind !== 'conflict') return
    this.keep({ ...draft, basedOn: draft.trouble.theirs, standing: 'typed', trouble: null })
  }

  drop(place: FieldPlace): void {
    const key = draftKey(this.person, place)
    this.drafts.delete(key)
    void this.shelf.remove(key).catch(() => undefined)
    this.changed()
  }

  /** Forgets what was saved once the page shows it by itself. */
  forgetSaved(place: FieldPlace): void {
    if (this.saved.delete(draftKey(this.person, place))) this.changed()
  }

  /** Sends everything that waits, one after the other. Conflicts and refusals wait for the person. */
  async sendWaiting(): Promise<void> {
    for (const { key, standing, trouble } of [...this.drafts.values()])
      if (standing === 'waiting' && passes(trouble)) await this.deliver(key)
  }

  private async deliver(key: string): Promise<void> {
    const draft = this.drafts.get(key)
    if (!draft || this.onTheirWay.has(key)) return
    this.onTheirWay.add(key)
    this.changed()
    const answer = await this.send(draft).catch((): SendAnswer => ({ kind: 'network' }))
    this.onTheirWay.delete(key)
    this.settle(draft, answer)
  }

  private settle(sent: Draft, answer: SendAnswer): void {
    const now = this.drafts.get(sent.key)
    const stillSame = now?.value === sent.value && now?.standing === 'waiting'
    if (answer.kind !== 'saved') {
      if (now && stillSame) this.keep({ ...now, trouble: answer })
      else this.changed()
      return
    }
    this.saved.set(sent.key, answer.value)
    if (stillSame) this.drop(sent.place)
    else if (now) this.keep({ ...now, basedOn: answer.value })
    this.afterSaved()
  }

  private keep(draft: Draft): void {
    this.drafts.set(draft.key, draft)
    void this.shelf.put(draft).catch(() => undefined)
    this.changed()
  }

  private changed(): void {
    this.version += 1
    for (const listener of this.listeners) listener()
  }
}
