/**
 * UnoCSS serves Slidev's own interface; the deck's components bring their own styles.
 *
 * Slidev reads attributes as utilities (`<div text="lg">`), SVG attributes too: `font-size="20"` became 5 rem. A bare
 * number is never meant as a utility.
 */
export default {
  blocklist: [/^\[[a-z-]+~="[\d.]+%?"\]$/],
}
