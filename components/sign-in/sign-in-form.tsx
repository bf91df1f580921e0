'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { Form } from 'react-aria-components'
import { type SignInOutcome, signIn } from '#components/data/auth-client.ts'
import { Button } from '#components/ui/button.tsx'
import { ErrorNotice } from '#components/ui/error-notice.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { type DemonstrationAccount, DemonstrationChips } from './demonstration-chips.tsx'

type Refused = Exclude<SignInOutcome, 'signed-in'>
type Credentials = { email: string; password: string }

const sentences = {
  refused: 'refused',
  'rate-limited': 'rateLimited',
  deactivated: 'deactivated',
  unreachable: 'unreachable',
} as const

export type SignInFormProps = {
  /** Where to go then; a path of this desk. */
  destination: string
  /** The demonstration's people; empty on a real desk. */
  demonstration?: readonly DemonstrationAccount[]
}

/** E-mail and password. A refusal keeps what was typed and says what to do. */
export function SignInForm({ destination, demonstration = [] }: SignInFormProps) {
  const t = useTranslations('sign-in')
  const [credentials, setCredentials] = useState<Credentials>({ email: '', password: '' })
  const [problem, setProblem] = useState<Refused | null>(null)
  const [isSigningIn, start] = useTransition()
  const [isLeaving, setLeaving] = useState(false)
  const isPending = isSigningIn || isLeaving
  const enter = (wanted: Credentials) =>
    start(async () => {
      setProblem(null)
      const outcome = await signIn({ email: wanted.email.trim(), password: wanted.password })
      if (outcome !== 'signed-in') return setProblem(outcome)
      setLeaving(true)
      // A whole new page: nothing that somebody else's session left in memory stays.
      location.assign(destination)
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter(credentials)
  }
  return (
    <div className="flex flex-col gap-6">
      <Form onSubmit={submit} className="flex flex-col gap-4">
        {problem && <ErrorNotice message={t(sentences[problem])} />}
        <TextField
          label={t('email')}
          type="email"
          name="email"
          autoComplete="username"
          isRequired
          value={credentials.email}
          onChange={(email) => setCredentials({ ...credentials, email })}
        />
        <TextField
          label={t('password')}
          type="password"
          name="password"
          autoComplete="current-password"
          isRequired
          value={credentials.password}
          onChange={(password) => setCredentials({ ...credentials, password })}
        />
        <Button
          type="submit"
          variant="primary"
          size="large"
          isFullWidth
          isPending={isPending}
          pendingLabel={t('pending')}
        >
          {t('submit')}
        </Button>
      </Form>
      {demonstration.length > 0 && (
        <DemonstrationChips accounts={demonstration} isDisabled={isPending} onChoose={enter} />
      )}
    </div>
  )
}
