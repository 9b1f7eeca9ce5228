/** A place in a message that is filled in, with the sub-messages of its choices. */
export interface IcuArgument {
  name: string
  /** 'text', 'plural', 'selectordinal', 'select', or a formatter such as 'number' or 'date'. */
  type: string
  options: Record<string, IcuArgument[]>
  /** Whether a choice writes the number as '#', which takes the digits of the language. */
  hash: boolean
}

const CHOOSES = new Set(['plural', 'selectordinal', 'select'])

/** Reads the arguments of an ICU message; throws where braces do not match. */
export function argumentsOf(message: string): IcuArgument[] {
  const reader = new Reader(message)
  const found = reader.message(false)
  if (!reader.atEnd) throw new Error(`a brace too many in: ${message}`)
  return found.list
}

class Reader {
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get atEnd(): boolean {
    return this.at >= this.text.length
  }

  message(inChoice: boolean): { list: IcuArgument[]; hash: boolean } {
    const list: IcuArgument[] = []
    let hash = false
    while (!this.atEnd && this.text[this.at] !== '}') {
      const character = this.text[this.at]
      if (character === "'") this.quoted()
      else if (character === '{') list.push(this.argument())
      else {
        hash ||= inChoice && character === '#'
        this.at += 1
      }
    }
    return { list, hash }
  }

  private quoted() {
    const next = this.text[this.at + 1]
    const end = next === '{' || next === '}' ? this.text.indexOf("'", this.at + 1) : this.at
    this.at = (end === -1 ? this.text.length : end) + 1
  }

  private argument(): IcuArgument {
    this.at += 1
    const name = this.until([',', '}'])
    if (this.text[this.at] === '}') return this.closed({ name, type: 'text', options: {}, hash: false })
    this.at += 1
    const type = this.until([',', '}'])
    if (!CHOOSES.has(type)) {
      this.until(['}'])
      return this.closed({ name, type, options: {}, hash: false })
    }
    this.at += 1
    return this.closed(this.choices(name, type))
  }

  private choices(name: string, type: string): IcuArgument {
    const argument: IcuArgument = { name, type, options: {}, hash: false }
    for (let key = this.until(['{', '}']); key !== ''; key = this.until(['{', '}'])) {
      this.at += 1
      const inside = this.message(type !== 'select')
      argument.options[key] = inside.list
      argument.hash ||= inside.hash
      this.expect('}')
    }
    return argument
  }

  private closed(argument: IcuArgument): IcuArgument {
    this.expect('}')
    return argument
  }

  private expect(character: string) {
    if (this.text[this.at] !== character) throw new Error(`'${character}' is missing in: ${this.text}`)
    this.at += 1
  }

  private until(ends: string[]): string {
    const begin = this.at
    while (!this.atEnd && !ends.includes(this.text[this.at] ?? '')) this.at += 1
    return this.text.slice(begin, this.at).trim()
  }
}
