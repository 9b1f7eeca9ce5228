import { openDataAnswer } from '@/features/transparency/open-data/answer'
import { dataDictionary } from '@/features/transparency/open-data/files'

export function GET(request: Request) {
  return openDataAnswer(request, dataDictionary())
}
