export interface Form {
  fields: [name: string, value: string][]
  buttons: { name: string; value: string }[]
}

/** The forms of a page as a browser without scripts reads them: hidden fields and buttons. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => {
    const inputs = tags(form, 'input').filter(({ type }) => type === 'hidden')
    return {
      fields: inputs.map(({ name = '', value = '' }) => [name, value]),
      buttons: tags(form, 'button').map(({ name = '', value = '' }) => ({ name, value })),
    }
  })
}

/** What a browser sends for the form, with fields filled in. */
export function filled(form: Form, fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of form.fields) if (!(name in fields)) data.append(name, value)
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}

function tags(html: string, tag: string): Record<string, string>[] {
  return [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>`, 'g'))].map(([text]) =>
    Object.fromEntries(
      [...text.matchAll(/([\w$:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        unescaped(value),
      ]),
    ),
  )
}

const characters: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }

function unescaped(text: string): string {
  return text.replace(/&(quot|amp|lt|gt|#x27);/g, (whole, name: string) => characters[name] ?? whole)
}
