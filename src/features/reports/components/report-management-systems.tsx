import { getTranslations } from 'next-intl/server'
import { SimpleTable } from '@/components/simple-table'
import type { AssessmentReport } from '@/rules/reports/assessment-document'
import { Section, ToolText } from './section'

/** ASM-09: the management-system questions of human resources and of safety and health. */
export async function ReportManagementSystems({ document }: { document: AssessmentReport }) {
  const t = await getTranslations('reports')
  return (
    <Section id="management-systems" title={t('systems.title')} lead={t('systems.lead')}>
      <SimpleTable
        caption={t('systems.title')}
        rows={document.managementSystems}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'question',
            header: t('systems.question'),
            title: true,
            cell: ({ id, text }) => (
              <span className="font-normal">
                <span className="font-strong">{id}</span> <ToolText>{text}</ToolText>
              </span>
            ),
          },
          {
            key: 'answer',
            header: t('systems.answer'),
            className: 'md:whitespace-nowrap',
            cell: ({ answer }) => t(`answers.${answer ?? 'NOT_ASSESSED'}`),
          },
        ]}
      />
    </Section>
  )
}
