/** Words of a matrix. */
import type { Words } from '../../core/words/language'

const zh = {
  /** In a cell of the table that is empty. */
  none: '—',
  /** How many rows and columns of what there are. */
  grid: (rows: number, rowName: string, columns: number, columnName: string) => `${rowName} ${rows} 项，${columnName} ${columns} 项。`,
}

export type MatrixWords = typeof zh

export const matrixWords: Words<MatrixWords> = {
  'zh-CN': zh,
  'en': {
    none: '—',
    grid: (rows, rowName, columns, columnName) => `${rowName}: ${rows}. ${columnName}: ${columns}. `,
  },
}
