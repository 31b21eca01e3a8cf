import { ref } from 'vue'
import { figureTables } from './figureParts'
import { usePart } from './lazyPart'

/** The table of a large figure: whether it is shown, and the part it comes with. */
export function useFigureTable(print: () => boolean) {
  const tableShown = ref(false)
  const { part: tables, lost: tableLost } = usePart(figureTables, () => tableShown.value, () => !print())
  return { tableShown, tables, tableLost }
}
