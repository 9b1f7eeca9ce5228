declare module 'autocannon' {
  interface Options {
    url: string
    headers: Record<string, string>
    connections: number
    /** Requests until it ends. */
    amount: number
    /** Seconds until a request counts as lost. */
    timeout: number
  }
  interface Result {
    errors: number
    non2xx: number
    /** Seconds. */
    duration: number
    latency: { p50: number; p90: number; p97_5: number }
    requests: { total: number }
  }
  function autocannon(options: Options): Promise<Result>
  export = autocannon
}
