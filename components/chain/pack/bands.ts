import type { Box, PlacedText } from '../../../core/text/placed'
/** The bands of a chain: where each layer is, with its sign and its groups. The first layer is the lowest band. */
import type { PlacedSign } from '../../figure/bandSign'
import type { ChainLayer } from '../schema'
import type { PackOptions } from './columns'
import type { PlacedGroup } from './group'
import { placeLines } from '../../../core/text/placed'
import { bestSigns } from '../../figure/bandSign'
import { layerLine } from '../facts'
import { columnsIn, packStyles } from './columns'
import { foldGroups, packGroups } from './pack'

export const CHAIN_WIDTH = 1152
export const CHAIN_HEIGHT = 500

export interface PlacedBand {
  id: string
  /** 1 is the first layer. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
  sign: Box
  /** SVG path of the sign, with the tab that points to what the layer hands on. */
  outline: string
  label: PlacedSign
  /** What the empty band says before its layer is built: its place. */
  frame?: PlacedText
  groups: PlacedGroup[]
  /** What the layer hands on to the next one, where there is room for it. */
  gives?: PlacedText
}

/** Layers that the gaps can hold what they give for. */
const GIVES_MAX = 3
/** Space over a band that says what its layer gives, and between bands that do not. */
const GIVES_GAP = 29
const GAP = 8
/** From the edge of a band to its groups; a line needs the room below them, where it is all together. */
const PAD = 4

export interface Plan {
  layers: ChainLayer[]
  /** There will be a line through the bands: text keeps away from stations, which are on a grid of 8. */
  tracing: boolean
  /** Right edge of the bands. */
  right: number
  /** Items that fold last; only where not everything finds room without folding. */
  keep: ReadonlySet<string>
}

/** Bands of equal height, the first one at the bottom. */
function stack({ layers: { length: count }, tracing, right }: Plan, gap: number, above: number): Box[] {
  const round = tracing ? 8 : 1
  const free = CHAIN_HEIGHT - above - gap * (count - 1)
  const h = Math.floor(free / count / round) * round
  // What rounding leaves is shared by the top band and the lowest.
  const top = above + Math.floor((free - h * count) / 2)
  return Array.from({ length: count }, (_, i) => ({ x: 0, y: top + (count - 1 - i) * (h + gap), w: right, h }))
}

function areaOf({ x, y, w, h }: Box, sign: number, tracing: boolean): Box {
  const above = tracing ? 0 : PAD
  return { x: x + sign + 8, y: y + above, w: w - sign - 16, h: h - 2 * PAD }
}

/** All items of all layers on common columns, in the roomiest style that shows them; undefined where none does. */
function packAll(layers: ChainLayer[], areas: Box[], options: PackOptions): PlacedGroup[][] | undefined {
  const names = layers.flatMap(layer => layer.groups).flatMap(group => group.items).map(item => item.name)
  for (const style of packStyles) {
    const most = columnsIn(areas[0]!.w, names, style, options)
    for (let columns = 1; columns <= most; columns++) {
      const packed = layers.flatMap((layer, i) => {
        const groups = packGroups(layer.groups, areas[i]!, columns, { style, options })
        return groups ? [groups] : []
      })
      if (packed.length === layers.length)
        return packed
    }
  }
}

/** Places all layers of `plan`; every item is placed or in the `fold` of its group. */
export function placeBands(plan: Plan): PlacedBand[] {
  const { layers, tracing } = plan
  const gives = !tracing && layers.length <= GIVES_MAX
  const options: PackOptions = tracing ? { lead: 32, hang: 20, between: 16, bold: true } : { lead: 28, hang: 16, between: 8, bold: false }
  const boxes = stack(plan, gives ? GIVES_GAP : GAP, gives ? GIVES_GAP : 0)
  const { width, signs } = bestSigns(layers, boxes, tracing ? [152, 176, 208, 240] : [208, 240, 272])
  const areas = boxes.map(box => areaOf(box, width, tracing))
  const packed = (plan.keep.size === 0 && packAll(layers, areas, options))
    || layers.map((layer, i) => foldGroups(layer.groups, areas[i]!, { style: packStyles.at(-1)!, options }, plan.keep))

  return layers.map((layer, i): PlacedBand => {
    const box = boxes[i]!
    const { x, y, h } = box
    const label = signs[i]!
    const { bullet } = label
    const handsOn = gives && layer.gives !== undefined
    const tab = handsOn ? `H${bullet.x - 12}L${bullet.x} ${y - 12}L${bullet.x + 12} ${y}` : ''
    return {
      id: layer.id,
      number: i + 1,
      line: layerLine(i),
      box,
      sign: { ...box, w: width },
      outline: `M${x} ${y}${tab}H${x + width}V${y + h}H${x}Z`,
      label,
      ...(layer.place && { frame: placeLines([layer.place], x + width / 2, y + h / 2, 24, 700, 30, 'middle') }),
      groups: packed[i]!,
      ...(handsOn && { gives: placeLines([layer.gives!], bullet.x + 24, y - 15, 18, 700, 24) }),
    }
  })
}
