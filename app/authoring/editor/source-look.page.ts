import { EditorView } from "@codemirror/view";

/** Colors are the page's own; no picture stands in a style, which the page's policy would refuse. */
export const look = EditorView.theme({
  "&": {
    border: "1px solid var(--edge)",
    background: "var(--sheet)",
    color: "var(--ink)",
    font: ".875rem/1.7 var(--mono)",
    maxHeight: "44rem",
  },
  "&.cm-focused": { outline: "3px solid var(--ink)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit", overflow: "auto" },
  ".cm-content": { minHeight: "30rem", caretColor: "var(--ink)", paddingBlock: "var(--s4)" },
  ".cm-gutters": { background: "var(--sheet)", color: "var(--soft)", border: "0" },
  ".cm-line": { paddingInline: "var(--s2)" },
  ".cm-lintRange": { backgroundImage: "none !important" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--rust)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--amber)" },
  ".cm-lint-marker": { width: "1em", height: "1em", content: "none !important" },
  ".cm-lint-marker-error": { background: "var(--rust)", borderRadius: "20%" },
  ".cm-lint-marker-warning": {
    background: "var(--amber)",
    clipPath: "polygon(50% 0, 100% 100%, 0 100%)",
  },
  ".cm-tooltip, .cm-panels": {
    background: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    maxWidth: "min(36rem, 90vw)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: ".35rem .6rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    background: "var(--lake) !important",
    color: "var(--onlake) !important",
  },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "1" },
  ".cm-diagnostic": { borderInlineStart: "0", padding: ".5rem .75rem" },
  ".cm-diagnosticAction": {
    background: "var(--lake)",
    color: "var(--onlake)",
    padding: ".35rem .75rem",
  },
  ".cm-selectionMatch": { background: "var(--wash)" },
  "::selection": { background: "var(--wash)" },
});
