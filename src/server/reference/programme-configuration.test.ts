import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadReference } from './load-reference'
import { buildProgrammeConfiguration } from './programme-configuration'

const { files } = loadReference(join(process.cwd(), 'reference'))
const codes = files['country-programmes.json'].countries.map(({ code }) => code)

describe.each(codes)('the programme %s', (code) => {
  const configuration = buildProgrammeConfiguration(files, code)

  test('CYC-10: has its entitlements from the service package', () => {
    expect(configuration.visitDays).toEqual({ cycle1: 8, laterCycles: 6 })
    expect(configuration.seminarsPerCycle).toBe(4)
    expect(configuration.trainingParticipantDays).toBe(code === 'PK' ? 15 : 25)
  })

  test('CYC-04: has its clock, calendar and time zone', () => {
    expect(configuration.assessment).toMatchObject({
      floorDay: 90,
      targetDay: 100,
      nominalReportDay: 130,
      reportReleaseDays: 30,
      factoryResponseWorkingDays: 5,
    })
    expect(configuration.progressReports).toMatchObject({ report1Month: 5, report2Month: 11 })
    expect(configuration.weekend).toHaveLength(2)
    expect(new Set(configuration.holidays).size).toBe(configuration.holidays.length)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: configuration.timeZone })).not.toThrow()
  })

  test('its assessments count for the public from July 2015 at the earliest', () => {
    expect(configuration.transparency.baselineDate >= '2015-07-01').toBe(true)
  })
})

test('a country keeps what is its own: figures of its programme and a later launch', () => {
  const changed = structuredClone(files)
  const settings = changed['programme-settings.json'].countries.VN
  if (settings) settings.launchedOn = '2019-02-01'
  expect(buildProgrammeConfiguration(changed, 'VN').transparency.baselineDate).toBe('2019-02-01')
  expect(buildProgrammeConfiguration(files, 'PK').virtualVisitsFromCycle).toBe(1)
  expect(buildProgrammeConfiguration(files, 'VN').virtualVisitsFromCycle).toBe(3)
})

test('a code without a programme is an error, not an empty configuration', () => {
  expect(() => buildProgrammeConfiguration(files, 'LS')).toThrow(RangeError)
})
