/**
 * The kinds of figures. A new kind is a folder with `kind.ts` and `<Kind>Figure.vue`, and a line here; its name is what
 * `kind:` in the roadmap says. CONTRIBUTING.md tells what is in the folder.
 */
export { chainKind as chain } from './chain/kind'
export { icebergKind as iceberg } from './iceberg/kind'
export { journeyKind as journey } from './journey/kind'
export { loopKind as loop } from './loop/kind'
export { matrixKind as matrix } from './matrix/kind'
export { phasesKind as phases } from './phases/kind'
export { plotKind as plot } from './plot/kind'
export { pyramidKind as pyramid } from './pyramid/kind'
export { quadrantKind as quadrant } from './quadrant/kind'
export { timelineKind as timeline } from './timeline/kind'
export { triangleKind as triangle } from './triangle/kind'
