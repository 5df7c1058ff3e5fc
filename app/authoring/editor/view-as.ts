/** How a preview shows a lesson: at the width of a phone or a page, on paper, without scripts, in Spanish. */
export const previewViews = ["phone", "wide", "print", "plain", "es"] as const;
export type PreviewView = (typeof previewViews)[number];
