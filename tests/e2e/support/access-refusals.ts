import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'

/** The reasons for which somebody is refused because of who they are; never for a state, a file or an empty field. */
const reasons: Record<string, readonly string[]> = {
  people: ['notFound', 'signInFirst', 'roleNotYours'],
  plan: [
    'onlyFactoryEntersIssues',
    'advisorCannotChangeSelfDiagnosed',
    'onlyManagerEditsPlan',
    'onlyManagerReportsDone',
    'onlyAdvisorReturns',
    'onlyAdvisorCompletes',
    'onlyAdvisorMarksNotClosable',
    'onlyAdvisorReopens',
    'onlyAdvisorSignsOff',
    'onlyFactoryAgrees',
    'notYourFactoryNow',
    'cannotComment',
  ],
  advisory: [
    'notYourFactoryNow',
    'onlyAdvisorHasFeed',
    'onlyAdvisorHasHome',
    'onlyAdvisorLogs',
    'onlyAdvisorPlans',
    'onlyManagerAssigns',
  ],
  buyers: ['onlyFactoryAnswers', 'onlyFactoryWithdraws', 'onlySuperUserRequests', 'onlySuperUserUnlocks'],
}

const texts = Object.entries(reasons).flatMap(([area, keys]) => {
  const { [area]: words } = JSON.parse(readFileSync(join(projectFolder, `messages/en/${area}.json`), 'utf8'))
  return keys.map((key) => {
    const text: unknown = words.refusals[key]
    if (typeof text !== 'string') throw new Error(`There is no refusal ${area}.${key}.`)
    // Answers are read byte by byte.
    return Buffer.from(text).toString('latin1')
  })
})

/** Whether the answer refuses because of who asks. */
export function isRefusedForAccess(body: string): boolean {
  return texts.some((text) => body.includes(text))
}
