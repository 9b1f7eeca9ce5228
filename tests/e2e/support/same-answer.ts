import type { Answer } from './product'

/** Different with every request, whoever asks and whatever for. */
const ofTheMoment = new Set(['date', 'content-security-policy', 'link', 'x-nextjs-cache', 'etag'])

/** An answer without what the asker put into it (the address) and without what is new each time (nonces, keys). */
export function whatAnybodySees({ status, headers, body }: Answer, address: string) {
  const kept = [...headers.entries()].filter(([name]) => !ofTheMoment.has(name))
  const withoutAddress = parts(address).reduce(without, body)
  return {
    status: String(status),
    headers: kept.map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: inAnyOrder(withoutAddress)
      .replaceAll(/nonce(=|\\?":)\\?"[^"\\]*\\?"/g, 'nonce')
      .replaceAll(/name="key" value="[0-9a-f]+"/g, 'key')
      .replaceAll(/"?(first|key)\\?":\\?"[0-9a-f]{32}\\?"/g, 'key'),
  }
}

/** A number of few digits stands everywhere in a page; it is what was asked only behind the name of its place. */
function without(text: string, part: string): string {
  if (part.length > 3) return text.replaceAll(part, '‹asked›')
  const place = String.raw`(?<=Issue |\\?"k\\?":\\?"|(?:plan|number)(?:/|\||\\?",\\?"))`
  return text.replaceAll(new RegExp(`${place}${part}\\b`, 'g'), '‹asked›')
}

/** React sends the rows of a page as they get ready, cut anywhere: the same rows in another order are the same page. */
function inAnyOrder(body: string): string {
  const rows = body.replaceAll(/"\]\)<\/script>(<script[^>]*>)?self\.__next_f\.push\(\[1,"/g, '')
  return rows.split('\\n').sort().join('\n')
}

function parts(address: string): string[] {
  const inner = address
    .split('/')
    .slice(3)
    .filter((part) => /\d|-/.test(part))
  return [...inner, ...inner.map(encodeURIComponent)]
}
