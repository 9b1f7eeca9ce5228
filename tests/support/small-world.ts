import { type WorldData, worldData } from '../../scripts/demo-world/world-data'

/** A part of the demo world that is made in seconds: its heroes' factory, one before its first visit, one that lapsed. */
export function smallWorld(): WorldData {
  const data = worldData()
  const codes = ['bd-shapla-stitch', 'jo-yasmin', 'bd-doel-garments']
  return { ...data, factories: data.factories.filter(({ code }) => codes.includes(code)) }
}
