/** The list with the value added, or without it where it has it. */
export function toggled<Value>(list: readonly Value[], value: Value): Value[] {
  return list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value]
}
