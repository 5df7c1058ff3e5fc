import { type PreviewView, previewViews } from "./view-as";

/** What the form of a file asks for, by the button that was pressed. */
export type FileWork =
  | { kind: "restore"; seq: number }
  | { kind: "fix"; key: string }
  | { kind: "save" }
  | { kind: "preview" };

/** The buttons of the form of a file. */
export interface Pressed {
  restore?: number | undefined;
  fix?: string | undefined;
  act?: "save" | "preview" | undefined;
}

/** Which button sent the form; without one, nothing is saved. */
export function fileWork(sent: Pressed): FileWork {
  if (sent.restore !== undefined) return { kind: "restore", seq: sent.restore };
  if (sent.fix !== undefined) return { kind: "fix", key: sent.fix };
  return sent.act === "save" ? { kind: "save" } : { kind: "preview" };
}

/** How a preview was asked to look; like a phone unless told. */
export function viewIn(asked: string | null): PreviewView {
  return previewViews.find((one) => one === asked) ?? "phone";
}

/** A number in an address; null where there is none. */
export function seqIn(asked: string | null): number | null {
  return asked !== null && /^\d{1,9}$/.test(asked) ? Number(asked) : null;
}

export const doneWords = ["saved", "merged", "restored", "same"] as const;

/** What an address says has just happened. */
export function doneIn(asked: string | null): (typeof doneWords)[number] | null {
  return doneWords.find((one) => one === asked) ?? null;
}

/** Where a file of a draft is written. */
export function fileAddress(draftId: string, path: string): string {
  return `/studio/${draftId}/${pageOfFile(path)}`;
}

/** The same, below the address of its draft. */
export function pageOfFile(path: string): string {
  const slug = lessonSlugOf(path);
  const inFiles = path.split("/").map(encodeURIComponent).join("/");
  return slug === null ? `files/${inFiles}` : `lessons/${encodeURIComponent(slug)}`;
}

/** The slug of the lesson that a path is; null for another file. */
export function lessonSlugOf(path: string): string | null {
  return /^lessons\/([^/]+)\.mdx$/.exec(path)?.[1] ?? null;
}
