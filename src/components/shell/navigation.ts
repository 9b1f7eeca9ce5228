export interface NavigationItem {
  href: string
  label: string
  /** Pages elsewhere that belong to it as well. */
  also?: string[]
  /** How many things wait there, or a word such as "7 new". */
  count?: number | string
  /** Items of one section stand together below its name; the first ones need none. */
  section?: string
}

export interface NavigationSection {
  name: string | undefined
  items: NavigationItem[]
}

/** The items in the order given, put together by section. */
export function bySection(items: NavigationItem[]): NavigationSection[] {
  const sections: NavigationSection[] = []
  for (const item of items) {
    const known = sections.find((section) => section.name === item.section)
    if (known) known.items.push(item)
    else sections.push({ name: item.section, items: [item] })
  }
  return sections
}

/** The item a page belongs to: the one whose address is the longest beginning of the page's. */
export function currentOf(items: NavigationItem[], address: string): NavigationItem | undefined {
  return items
    .flatMap((item) => [item.href, ...(item.also ?? [])].map((href) => ({ item, href })))
    .filter(({ href }) => address === href || address.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]?.item
}
