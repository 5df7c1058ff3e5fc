import type { Text } from "../../i18n/catalog";

/** What the script of the block editor may say, by its name there. */
export function editorWords(t: Text) {
  return {
    unsaved: t("blocks.status.unsaved"),
    saving: t("blocks.status.saving"),
    saved: t("blocks.status.saved"),
    failed: t("blocks.status.failed"),
    signIn: t("blocks.status.signIn"),
    found: t("editor.status.found"),
    tools: t("blocks.tool.bar"),
    bold: t("blocks.tool.bold"),
    italic: t("blocks.tool.italic"),
    code: t("blocks.tool.code"),
    link: t("blocks.tool.link"),
    address: t("blocks.tool.address"),
    setLink: t("blocks.tool.setLink"),
    unlink: t("blocks.tool.unlink"),
    badLink: t("blocks.tool.badLink"),
    bullets: t("blocks.tool.bullets"),
    numbers: t("blocks.tool.numbers"),
    quote: t("blocks.tool.quote"),
    cite: t("blocks.tool.cite"),
    setCite: t("blocks.tool.setCite"),
    undo: t("blocks.tool.undo"),
    redo: t("blocks.tool.redo"),
    close: t("blocks.tool.close"),
  };
}
export type EditorWords = ReturnType<typeof editorWords>;
/** How the blocks fare. */
export type BlockSaying = "unsaved" | "saving" | "saved" | "failed" | "signIn" | "found";
