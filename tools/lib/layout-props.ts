/** What a slide's layout takes from its frontmatter. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileScript, parse } from 'vue/compiler-sfc'
import { root } from './paths'

// Beside the command's package: the client's own name leads to its types here.
const slidev = dirname(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')))

/** Where Slidev looks for layouts, the last word first. */
const FOLDERS = [join(root, 'layouts'), join(slidev, 'theme-default/layouts'), join(slidev, 'client/layouts')]

const known = new Map<string, { source: string, props: ReadonlySet<string> }>()

/** The props that the component `source` declares. */
function propsIn(source: string, file: string): ReadonlySet<string> {
  const { descriptor } = parse(source, { filename: file })
  if (!descriptor.script && !descriptor.scriptSetup)
    return new Set()
  const bindings = Object.entries(compileScript(descriptor, { id: file }).bindings ?? {})
  return new Set(bindings.filter(([, kind]) => kind === 'props').map(([name]) => name))
}

/** Props of the layout `name`, this project's or Slidev's; undefined where there is no such layout. */
export function layoutProps(name: string): ReadonlySet<string> | undefined {
  const file = FOLDERS.map(folder => join(folder, `${name}.vue`)).find(file => existsSync(file))
  if (file === undefined)
    return
  const source = readFileSync(file, 'utf8')
  const before = known.get(file)
  if (before?.source === source)
    return before.props
  const props = propsIn(source, file)
  known.set(file, { source, props })
  return props
}
