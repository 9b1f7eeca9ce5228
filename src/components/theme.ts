export const themes = ['light', 'dark'] as const

export type Theme = (typeof themes)[number]

/** Holds the choice of somebody who does not want the device's theme; without it the device decides. */
export const themeCookie = 'theme'

export function themeIn(cookie: string | undefined): Theme | undefined {
  return themes.find((theme) => theme === cookie)
}
