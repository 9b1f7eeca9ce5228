'use server'

import { action } from '@/server/action'
import { checkAssessmentFile, importAssessmentFile } from './commands/assessment-files'

export const checkFile = action(checkAssessmentFile)
export const importFile = action(importAssessmentFile)
