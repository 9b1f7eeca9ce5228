/** Why an action gave no answer, as a message below `components.form`. */
export type SendFailure = 'notSent' | 'notDone'

/**
 * A network that was not reached throws a TypeError, whatever the browser; everything else came back from the portal, which
 * could not do it: there waiting for the network helps nobody.
 */
export function sendFailure(error: unknown, online: boolean): SendFailure {
  return !online || error instanceof TypeError ? 'notSent' : 'notDone'
}
