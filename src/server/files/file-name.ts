const longest = 120
// Path separators, control characters, and marks that turn the direction of what follows.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const unwanted = /[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The name a file is kept and handed out under: no path, nothing invisible, and the extension its content has. */
export function safeFileName(given: string, extension: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? ''
  const clean = base.replace(unwanted, '').normalize('NFC')
  const stem = clean
    .replace(/\.[^.]*$/, '')
    .replace(/^\.+/, '')
    .trim()
  return `${[...(stem || 'file')].slice(0, longest).join('')}.${extension}`
}
