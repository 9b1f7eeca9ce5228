import { directionOf, type Language } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}a{margin-inline-end:1rem}'

/** The page for an address that no page can be asked for, readable by itself: the same words as on every other one. */
export async function notFoundDocument(language: Language): Promise<string> {
  const t = await translatorFor(language, 'shell.notFound')
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t('title')} · Selvedge</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${t('title')}</h1>
<p>${t('text')}</p>
<p><a href="/${language}">${t('home')}</a><a href="/${language}/factories">${t('factories')}</a></p>
</main>
</body>
</html>
`
}
