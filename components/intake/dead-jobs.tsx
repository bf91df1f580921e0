'use client'

import { Wrench } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useDeadJobs, useDiscardJobs, useReplayJobs } from '#components/data/use-intake.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/toaster.tsx'
import { FailedLine } from './failed-line.tsx'
import { FailedList } from './failed-list.tsx'
import { useChosen } from './use-chosen.ts'
import { WorkAgain } from './work-again.tsx'

/** What Relais had to do later and could not: its error, and the two ways on. */
export function DeadJobs() {
  const t = useTranslations('intake')
  const reading = useDeadJobs()
  const replaying = useReplayJobs()
  const { chosen, setChosen, choose } = useChosen()
  const possible = reading.items.map(({ id }) => id)
  return (
    <FailedList reading={reading} icon={<Wrench aria-hidden />} title={t('empty.jobs')} hint={t('empty.jobsHint')}>
      <WorkAgain possible={possible} chosen={chosen} onChoose={setChosen} doing={replaying}>
        <Discard ids={possible.filter((id) => chosen.has(id))} onDone={() => setChosen(new Set())} />
      </WorkAgain>
      <ul>
        {reading.items.map((job) => (
          <FailedLine
            key={job.id}
            name={job.task}
            about={t('line.attempts', { count: job.attempts })}
            at={job.failedAt}
            chosen={chosen.has(job.id)}
            onChoose={(isChosen) => choose(job.id, isChosen)}
            error={job.error}
            raw={job.payload}
          />
        ))}
      </ul>
    </FailedList>
  )
}

function Discard({ ids, onDone }: { ids: string[]; onDone: () => void }) {
  const t = useTranslations('intake.again')
  const { run, isPending } = useDiscardJobs()
  const discard = () =>
    run(ids.slice(0, 100)).then(
      (count) => {
        onDone()
        notify({ title: t('discarded', { count }) })
      },
      () => notify({ kind: 'error', title: t('notDiscarded') }),
    )
  return (
    <Button isDisabled={ids.length === 0} isPending={isPending} onPress={discard}>
      {t('discard')}
    </Button>
  )
}
