// Loads the project's TypeScript. `server-only` guards Next's client bundle; where there is none, it is nothing.
import { register } from 'node:module'
import { register as registerTypeScript } from 'tsx/esm/api'

const withoutGuard = `export const resolve = (name, context, next) =>
  name === 'server-only' ? { url: 'data:text/javascript,', shortCircuit: true } : next(name, context)`

registerTypeScript()
register(`data:text/javascript,${encodeURIComponent(withoutGuard)}`)
