import { type SignOffKind, signOffKinds } from "../../catalog/manifest";
import { type StepKind, stepKinds } from "../review-state";

/** What a form of the review page asks to be done; said in one field, so that no two can disagree. */
export type ReviewDo =
  | { act: "step"; kind: Exclude<StepKind, "opened" | "released">; signOff: SignOffKind | null }
  | { act: "comment" }
  | { act: "reply"; comment: string }
  | { act: "resolved" | "reopened"; comment: string };

/** Writes what a form does into its field. */
export function doing(one: ReviewDo): string {
  switch (one.act) {
    case "step":
      return ["step", one.kind, one.signOff].filter(Boolean).join(" ");
    case "comment":
      return "comment";
    default:
      return `${one.act} ${one.comment}`;
  }
}

/** Reads it back; null when it is nothing that a form of ours says. */
export function readDoing(text: string): ReviewDo | null {
  const [act, what = "", more, ...rest] = text.split(" ");
  if (rest.length > 0) return null;
  if (act === "comment") return what === "" ? { act } : null;
  if (act === "reply" || act === "resolved" || act === "reopened")
    return what === "" || more !== undefined ? null : { act, comment: what };
  const kind = stepKinds.find((one) => one === what);
  if (act !== "step" || !kind || kind === "opened" || kind === "released") return null;
  const signOff = signOffKinds.find((one) => one === more) ?? null;
  const names = kind === "signed-off" || kind === "not-needed";
  const isWhole = names ? signOff !== null : more === undefined;
  return isWhole ? { act, kind, signOff } : null;
}

/** What a comment is on: the draft, a file, or a block of it, at a revision. */
export interface CommentPlace {
  /** Empty: the draft as a whole. */
  path: string;
  seq: number;
  block: number | null;
}

const WHOLE = "draft";

/** Writes a place into one field. */
export function placeText({ path, seq, block }: CommentPlace): string {
  return `${path === "" ? WHOLE : path}@${seq}${block === null ? "" : `#${block}`}`;
}

/** Reads it back; null when it is no place. */
export function readPlace(text: string): CommentPlace | null {
  const [, path, seq, block] = /^([^@#]{1,200})@(\d{1,9})(?:#(\d{1,6}))?$/.exec(text) ?? [];
  if (path === undefined) return null;
  return {
    path: path === WHOLE ? "" : path,
    seq: Number(seq),
    block: block === undefined ? null : Number(block),
  };
}

/** A key that a page made for a form that is sent once. */
export const FORM_KEY = /^[\w-]{4,100}$/;

/** What comes before a comment's id where it stands on a page. */
export const threadAnchor = (id: string) => `comment-${id}`;

/** What comes before a block's place where it stands on a lesson's page. */
export const blockAnchor = (block: number) => `block-${block}`;

/**
 * Where a lesson of a draft is read as it was at a revision; null for what is no lesson.
 *
 * @param said a comment that was just written there: it stands open, and has the focus
 */
export function readAddress(
  draftId: string,
  path: string,
  { seq, block, said }: { seq: number | null; block: number | null; said?: string },
): string | null {
  const slug = /^lessons\/([^/]+)\.mdx$/.exec(path)?.[1];
  if (slug === undefined) return null;
  const query = new URLSearchParams({
    ...(seq !== null && { at: String(seq) }),
    ...(said !== undefined && { said }),
  });
  const at = String(query) === "" ? "" : `?${query}`;
  const to = block === null ? "" : `#${blockAnchor(block)}`;
  const there = said === undefined ? to : `#${threadAnchor(said)}`;
  return `/studio/${draftId}/read/${encodeURIComponent(slug)}${at}${there}`;
}
