/** Pages of sheets beside the slides: names of their routes, and of what is printed of them. */
export const DOCUMENTS = ['handout', 'workbook', 'guide'] as const
export type SheetsName = typeof DOCUMENTS[number]
