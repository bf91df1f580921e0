/** Who works at the measured desk. */
export const supervisor = { name: 'Sofia Rossi', email: 'sofia@bench.example', role: 'supervisor' } as const
export const agent = { name: 'Camille Laurent', email: 'camille@bench.example', role: 'agent' } as const
export const password = 'only-for-the-bench'
