import type { InjectionKey, Ref } from 'vue'
import { inject, provide, ref } from 'vue'

const MEASURING: InjectionKey<Readonly<Ref<boolean>>> = Symbol('measuring')

/** Said by a flow of sheets (components/sheets/SheetFlow.vue): what is in it now is only there to be measured. */
export function provideMeasuring(measuring: Readonly<Ref<boolean>>): void {
  provide(MEASURING, measuring)
}

/** True while the calling component is only measured: what has a fixed size need not be drawn. */
export const useMeasuring = (): Readonly<Ref<boolean>> => inject(MEASURING, ref(false))
