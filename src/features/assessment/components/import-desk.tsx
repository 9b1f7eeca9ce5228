'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/button'
import { FileField } from '@/components/file-field'
import { Notice } from '@/components/notice'
import { Panel, PanelFooter, PanelSection } from '@/components/panel'
import { mostBytes, mostRows } from '../schema'
import { ImportCheckView } from './import-check'
import { ImportDone } from './import-done'
import { useImport } from './use-import'

/** Upload, a check of every row before anything is saved, and the import with what became of it. */
export function ImportDesk() {
  const t = useTranslations('assessment')
  const { state, choose, check, keep } = useImport()
  const [missing, setMissing] = useState(false)
  const refusalId = useId()
  if (state.result) return <ImportDone result={state.result} another={() => choose(null)} />

  function checkChosen(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setMissing(!state.file)
    check()
  }

  const fault = missing && !state.file ? t('upload.chooseFirst') : state.refusal?.message
  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={checkChosen} noValidate>
        <Panel>
          <PanelSection className="flex flex-col gap-3">
            {fault ? (
              <div id={refusalId} role="alert">
                <Notice title={fault} />
              </div>
            ) : null}
            {state.notSent ? <Notice live title={t('upload.notSent')} /> : null}
            <FileField
              name="file"
              label={t('upload.file')}
              hint={t('upload.hint', { megabytes: mostBytes / 1_000_000, rows: mostRows })}
              accept=".xlsx,.csv,.tsv,.txt,.json"
              onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
            />
          </PanelSection>
          <PanelFooter>
            <Button
              type="submit"
              kind={state.check ? 'secondary' : 'primary'}
              aria-disabled={state.doing !== null}
            >
              {state.doing === 'CHECK' ? t('upload.checking') : t('upload.check')}
            </Button>
          </PanelFooter>
        </Panel>
      </form>
      <div aria-live="polite">
        {state.check ? (
          <ImportCheckView key={state.checks} check={state.check} doing={state.doing} keep={keep} />
        ) : null}
      </div>
    </div>
  )
}
