const typedInto = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]'

/** Whether a key goes into a field or an open dialog, where it moves nothing else. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && (target.matches(typedInto) || target.closest('dialog[open]') !== null)
}
