/** The kind `matrix`: rows as bands, columns as lines through them, a station where both meet. */
import type { Matrix } from './schema'
import type { MatrixView } from './view'
import { defineKind } from '../../core/roadmap/kind'
import { matrixRules } from './rules'
import { matrixSchema } from './schema'
import { matrixView } from './view'

export const matrixKind = defineKind<Matrix, MatrixView>({
  schema: matrixSchema,
  rules: matrixRules,
  view: matrixView,
  /** One column after the other draws its line. */
  steps: ({ columns }) => columns.entries.length,
})
