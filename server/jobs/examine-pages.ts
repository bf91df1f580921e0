import { examineEveryPage } from '#lib/pages/diagnosis/examine-page.ts'

export const examinePages = () => examineEveryPage()
