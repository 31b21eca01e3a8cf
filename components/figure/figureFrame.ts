import type { InjectionKey, Ref } from 'vue'

/** What a `FigureFrame` tells the drawing in it: is it printed, and width divided by height. */
export const figureFrame: InjectionKey<Ref<{ print: boolean, ratio: number }>> = Symbol('figure frame')
