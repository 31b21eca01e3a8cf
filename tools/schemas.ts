/** `npm run schemas`: writes the JSON Schemas by which editors complete and check what authors write. */
import { join } from 'node:path'
import { runCommand, step } from './lib/command'
import { replaceFile } from './lib/files'
import { root } from './lib/paths'
import { schemaFiles } from './lib/schemas'

await runCommand({ name: 'npm run schemas', description: 'Writes the JSON Schemas of settings, slides and roadmaps to schemas/.', args: {} }, async () => {
  for (const [name, text] of schemaFiles())
    await step(`schemas/${name}`, () => replaceFile(join(root, 'schemas', name), text))
})
