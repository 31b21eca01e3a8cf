/** A chain with a line through it. */
export { default as TracedChain } from './TracedChain.vue'
