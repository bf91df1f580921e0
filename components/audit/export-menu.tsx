'use client'

import { Download, FileJson, FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { AuditFilter } from '#components/data/query-keys.ts'
import { exportAddress } from '#components/data/use-audit.ts'
import { Button } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'

/** Everything that the filters show, as a file. Taking it is itself a line of the record. */
export function ExportMenu({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('audit.export')
  const take = (format: 'csv' | 'jsonl') => () => window.location.assign(exportAddress(filter, format))
  const trigger = (
    <Button size="small" icon={<Download aria-hidden />}>
      {t('export')}
    </Button>
  )
  return (
    <Menu trigger={trigger} label={t('export')} placement="bottom end" className="w-80 max-w-[90vw]">
      <MenuItem
        label={t('csv')}
        description={t('csvMeans')}
        icon={<FileSpreadsheet aria-hidden />}
        onAction={take('csv')}
      />
      <MenuItem
        label={t('jsonl')}
        description={t('jsonlMeans')}
        icon={<FileJson aria-hidden />}
        onAction={take('jsonl')}
      />
    </Menu>
  )
}
