/** JSON Schemas for editors, made from the schemas that read the files. */
import type { JsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { toJsonSchema } from '@valibot/to-json-schema'
import * as kinds from '../../components/kinds'
import { settingsSchema } from '../../core/deck/settings'
import { slideSchema } from '../../core/deck/slide'
import { roadmapSchema } from '../../core/roadmap/schema'

/** By the name of its file in schemas/, with what it describes. */
const SCHEMAS: Readonly<Record<string, [title: string, schema: GenericSchema]>> = {
  'deck.json': ['Settings of a deck: workshop in the headmatter of slides.md', settingsSchema],
  'slide.json': ['Frontmatter of a slide', slideSchema],
  'roadmap.json': ['Facts of a deck: roadmap/<language>.yaml', roadmapSchema(kinds)],
}

/** Text of each file by its name. What JSON Schema cannot say, as sums, is left to the commands. */
export function schemaFiles(): [name: string, text: string][] {
  return Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
    const json: JsonSchema = { title, ...toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) }
    return [name, `${JSON.stringify(json, null, 2)}\n`]
  })
}
