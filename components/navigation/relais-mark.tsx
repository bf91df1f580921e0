/** The mark of Relais: one thing passed from hand to hand. The same drawing as app/icon.svg. */
export function RelaisMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M7.500 16a5.750 5.750 0 0 1 5.750-5.750h2.500"
        className="fill-none stroke-on-accent opacity-60"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M24.500 16a5.750 5.750 0 0 1-5.750 5.750h-2.500"
        className="fill-none stroke-on-accent"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <circle cx="20.500" cy="10.250" r="2.500" className="fill-on-accent" />
      <circle cx="11.500" cy="21.750" r="2.500" className="fill-on-accent opacity-60" />
    </svg>
  )
}
