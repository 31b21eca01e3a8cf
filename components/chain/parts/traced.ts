/** The industry chain with a product's line. */
export { default as TracedChain } from '../TracedChain.vue'
