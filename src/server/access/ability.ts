import type { Ability, RawRuleOf } from '@casl/ability'
import { createPrismaAbility, type PrismaQueryOf } from '@casl/prisma/runtime'
import type { AccessAction } from '@/server/access/actions'
import { Grants, type Subject } from '@/server/access/grants'
import { grantAdministrator } from '@/server/access/statements/administrator'
import { grantAdvisor } from '@/server/access/statements/advisor'
import { grantAssessor } from '@/server/access/statements/assessor'
import { grantBuyer } from '@/server/access/statements/buyer'
import { grantEverybody, grantSelf } from '@/server/access/statements/everybody'
import { grantFactory } from '@/server/access/statements/factory'
import { grantFinanceOfficer } from '@/server/access/statements/finance-officer'
import { grantProgrammeManager } from '@/server/access/statements/programme-manager'
import type { Prisma } from '@/server/database/client/client'
import type { Viewer } from '@/server/viewer'

const noAction = 'no action stands for all'

export type AppAbility = Ability<[AccessAction, Subject], PrismaQueryOf<Prisma.TypeMap>>

/**
 * Everything a viewer may do at an instant: the one place that decides about access (ACC-11). For each action on each kind of
 * object there is at most one statement, so its condition and its fields belong together (ACC-15).
 */
export function abilityFor(viewer: Viewer, at: Date): AppAbility {
  const grants = new Grants()
  grantEverybody(grants)
  if (viewer.kind === 'person') {
    grantSelf(grants, viewer)
    switch (viewer.role) {
      case 'FACTORY_MANAGER':
      case 'WORKER_REPRESENTATIVE':
      case 'UNION_REPRESENTATIVE':
        grantFactory(grants, viewer)
        break
      case 'ENTERPRISE_ADVISOR':
        grantAdvisor(grants, viewer, at)
        break
      case 'ASSESSOR':
        grantAssessor(grants, viewer)
        break
      case 'PROGRAMME_MANAGER':
        grantProgrammeManager(grants, viewer)
        break
      case 'FINANCE_OFFICER':
        grantFinanceOfficer(grants)
        break
      case 'ADMINISTRATOR':
        grantAdministrator(grants)
        break
      case 'BUYER_SUPER_USER':
      case 'BUYER_USER':
        grantBuyer(grants, viewer, at)
        break
    }
  }
  // Grants has checked each condition against its kind of object; CASL's own type of raw rules is wider.
  // No action stands for all others: CASL would take our 'manage' for that.
  return createPrismaAbility<AppAbility>(grants.statements as RawRuleOf<AppAbility>[], {
    anyAction: noAction,
  })
}
