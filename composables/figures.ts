/**
 * The figures by name: which component draws which part of the roadmap, and in how many click steps.
 * `RoadmapFigure` shows them on slides; a plain Vue page uses the components directly.
 */
