/** What can be done with an object, as far as access decides it. Whether the moment allows it is for the rules. */
export type AccessAction =
  /** See it, in the fields stated. */
  | 'read'
  /** See that it exists, in the few fields stated (ACC-06: cycle and reports before an unlock). */
  | 'know'
  /** See a plan as it stood on the last day of a cycle (ACC-06). */
  | 'read-past'
  /** Factory manager: change the plan. */
  | 'edit'
  /** Add an issue to a factory's plan. */
  | 'enter-issue'
  | 'comment'
  /** Give the agreement of one's own side (IMP-08). */
  | 'agree'
  /** Enterprise Advisor: checks, completion, return, not closable. */
  | 'sign-off'
  /** Enterprise Advisor: plan and log visits, log support. */
  | 'advise'
  /** Programme manager: assign an Enterprise Advisor. */
  | 'assign'
  /** Factory manager: give, decline or withdraw third-party access. */
  | 'answer'
  /** Buyer: ask for third-party access. */
  | 'request-access'
  | 'unlock'
  /** Finance officer: record a payment or a correction. */
  | 'record-payment'
  /** Administrator: import released assessments. */
  | 'import'
  /** End a session, change one's own account. */
  | 'manage'
  /** Give and end the roles of an organisation, and see who holds them (ACC-02). */
  | 'keep-people'
  /** Administrator: deactivate a person and let them in again. */
  | 'deactivate'
  /** Run the check of the audit chain. */
  | 'verify'
