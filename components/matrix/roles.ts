/**
 * The role map: chain layers as bands, downstream on top, each archetype a metro line that runs down through them
 * with a station where it has a job. Units: 1152 x 500.
 */
import type { Archetype, ChainLayer, Roles } from '../../core/roadmap/schema'
import type { Box, PlacedText, Point } from '../../core/text/placed'
import type { PlacedLabel } from '../chain/label'
import { messages } from '../../core/messages'
import { fitLines, fitPhrases, placeLines } from '../../core/text/placed'
import { LINES } from '../chain/bands'
import { bestLabels } from '../chain/label'

export const ROLES_WIDTH = 1152
export const ROLES_HEIGHT = 500

export interface RoleData extends Roles {
  /** Upstream first. */
  layers: ChainLayer[]
  archetypes: Archetype[]
}

export interface PlacedRole { layer: string, station: Point, text: PlacedText }

export interface PlacedArchetype {
  id: string
  /** 1 is the first column. */
  number: number
  /** Number of the line colour. */
  line: number
  box: Box
  head: Point
  name: PlacedText
  image: PlacedText
  /** Where the line ends: its last station. */
  end: Point
  roles: PlacedRole[]
}

export interface RolesGeometry {
  /** Upstream first. */
  bands: { id: string, number: number, line: number, box: Box, sign: Box, label: PlacedLabel }[]
  archetypes: PlacedArchetype[]
  /** Says that the map is our own work. */
  mark?: PlacedText
}

/** The colours of the four archetypes wherever they appear. */
const COLOURS: Record<string, number> = { breakthrough: 1, innovation: 3, application: 5, popularisation: 7 }

const SIGNS = [152, 176, 208, 240]
const HEAD = 72
const GAP = 8
/** From the left edge of a column to its line, and from there to the text. */
const LANE = 32
const TEXT = 28

/** Clicks: one archetype after the other draws its line. */
export function rolesSteps(data: RoleData): number {
  return data.archetypes.length
}

/** True where the whole map is our own; a cell that alone is gets its own mark. */
const allOurs = ({ origin, cells }: RoleData) => origin === 'synthesis' || cells.every(cell => cell.origin === 'synthesis')

/** Places bands, lines and stations; every cell gets its text, wrapped, at one size for all. */
export function placeRoles(data: RoleData): RolesGeometry {
  const { layers, archetypes, cells } = data
  const height = (ROLES_HEIGHT - HEAD - GAP * (layers.length - 1)) / layers.length
  const boxes = layers.map((_, i): Box => ({ x: 0, y: HEAD + (layers.length - 1 - i) * (height + GAP), w: ROLES_WIDTH, h: height }))
  const { boxes: signs, labels } = bestLabels(layers, SIGNS.map(w => boxes.map(box => ({ ...box, w }))))
  const sign = signs[0]!.w
  const column = (ROLES_WIDTH - sign) / archetypes.length
  const width = column - LANE - TEXT - 4
  const ours = allOurs(data)
  const textOf = (cell: Roles['cells'][number]) => !ours && cell.origin === 'synthesis' ? `${cell.text}（${messages.synthesis}）` : cell.text

  const tallest = (size: number) => Math.max(...cells.map(cell => fitPhrases(textOf(cell), width, size).length))
  const size = [22, 20, 18].find(size => tallest(size) * pitchOf(size) <= height - 12 && (size < 22 || tallest(size) < 3)) ?? 18

  return {
    bands: layers.flatMap((layer, i) => {
      const box = boxes[i]
      const label = labels[i]
      return box && label ? [{ id: layer.id, number: i + 1, line: LINES[i % LINES.length]!, box, sign: { ...box, w: sign }, label }] : []
    }),
    archetypes: archetypes.map((archetype, i): PlacedArchetype => {
      const x = sign + i * column + LANE
      const roles = layers.flatMap((layer, k) => {
        const cell = cells.find(cell => cell.layer === layer.id && cell.archetype === archetype.id)
        const box = boxes[k]
        if (!cell || !box)
          return []
        const y = box.y + box.h / 2
        const lines = fitPhrases(textOf(cell), width, size)
        return [{ layer: layer.id, station: { x, y }, text: placeLines(lines, x + TEXT, y - (lines.length - 1) * pitchOf(size) / 2, size, 400, pitchOf(size)) }]
      })
      const head = { x, y: 32 }
      const textWidth = column - LANE - TEXT - 4
      return {
        id: archetype.id,
        number: i + 1,
        line: COLOURS[archetype.id] ?? [1, 3, 5, 7][i % 4]!,
        box: { x: sign + i * column, y: 0, w: column, h: ROLES_HEIGHT },
        head,
        name: placeLines(fitLines(archetype.name, textWidth, 28, 900).slice(0, 1), x + TEXT, 18, 28, 900, 30),
        image: placeLines(fitLines(archetype.image ?? '', textWidth, 18), x + TEXT, 48, 18, 400, 22),
        end: { x, y: Math.max(head.y, ...roles.map(role => role.station.y)) },
        roles,
      }
    }),
    ...(ours && { mark: placeLines([messages.synthesis], 0, 32, 18, 400, 24) }),
  }
}

function pitchOf(size: number): number {
  return Math.round(size * 1.25)
}

/** The map in words, layer by layer from upstream. */
export function describeRoles(data: RoleData): string {
  const { colon } = messages
  const layers = data.layers.map((layer) => {
    const roles = data.archetypes.flatMap((archetype) => {
      const cell = data.cells.find(cell => cell.layer === layer.id && cell.archetype === archetype.id)
      return cell ? [`${archetype.name}${cell.text}`] : []
    })
    return roles.length > 0 ? `${layer.name}${colon}${roles.join('；')}。` : ''
  })
  return `${messages.roles.grid(data.layers.length, data.archetypes.length)}${allOurs(data) ? `（${messages.synthesis}）` : ''}${layers.join('')}`
}
