import { conditions, type Diagnosis, type Finding } from '#lib/pages/diagnosis/finding.ts'

/** What is broken first; among equals the order in which a Page is set up. */
export const byGravity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((a, b) => conditions.indexOf(a.condition) - conditions.indexOf(b.condition))

/** Pages with something broken first, by name among equals. */
export const pagesByGravity = (diagnoses: readonly Diagnosis[]): Diagnosis[] =>
  [...diagnoses].sort((a, b) => brokenIn(b) - brokenIn(a) || a.page.name.localeCompare(b.page.name))

const brokenIn = ({ findings }: Diagnosis) => findings.filter(({ condition }) => condition === 'broken').length
