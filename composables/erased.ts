import { ref } from 'vue'

/** Counts how often everything of a thing was deleted, here or elsewhere: what can still be undone then must not bring it back. */
export const erased = ref(0)
