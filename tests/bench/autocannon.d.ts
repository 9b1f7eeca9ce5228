declare module 'autocannon' {
  interface Options {
    url: string
    headers: Record<string, string>
    connections: number
    /** Seconds. */
    duration: number
  }
  interface Result {
    errors: number
    non2xx: number
    latency: { p50: number; p90: number; p97_5: number }
    requests: { average: number }
  }
  function autocannon(options: Options): Promise<Result>
  export = autocannon
}
