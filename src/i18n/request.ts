import { language as languageOfPage } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { languageOrFallback } from './languages'
import { loadMessages } from './messages'

async function languageInAddress(): Promise<string | undefined> {
  try {
    return await languageOfPage()
  } catch {
    return undefined
  }
}

// Pages know the language from their address without any help, static ones too;
// server actions and route handlers have no root parameters and get it from the proxy's header.
export default getRequestConfig(async (asked) => {
  const wanted = asked.locale ?? (await languageInAddress()) ?? (await asked.requestLocale)
  const language = languageOrFallback(wanted)
  return { locale: language, messages: await loadMessages(language), timeZone: 'UTC' }
})
