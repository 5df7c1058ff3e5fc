import type { SentEdit, ServerFile } from "./edit-queue";

/** What the server says to a change, or to who only asks. */
export interface SyncAnswer {
  file: ServerFile | null;
  seq: number;
  at: number;
  open: boolean;
  present: { name: string; path: string }[];
  isSettled?: true;
}

/** How a change fared: answered, not to be reached, nobody signed in, or refused with a sentence. */
export type Sent =
  | { kind: "answer"; answer: SyncAnswer }
  | { kind: "away" }
  | { kind: "signed-out" }
  | { kind: "refused"; message: string };

/** The largest body that a browser still sends for a page that is being left, in bytes. */
const KEPT_ALIVE = 60_000;

/** A change with why it was made; without one it was saved by itself. */
export interface NamedSave {
  why: string;
}

/** Which file is meant, and whose page it is. */
interface About {
  path: string;
  baseSeq: number | null;
  /** A text that was kept aside, to hear whether it still waits. */
  heldId?: string | undefined;
  /** The writer under their made-up name: nothing is taken from a page of somebody else's. */
  owner: string;
}

/** Sends a change to where open editors send theirs, or only asks what is new. */
export async function send(
  sync: string,
  about: About,
  edit: SentEdit | null,
  named: NamedSave | null = null,
): Promise<Sent> {
  const body = new URLSearchParams({ path: about.path, owner: about.owner });
  const base = edit ? edit.baseSeq : about.baseSeq;
  if (base !== null) body.set("base", String(base));
  if (edit) {
    body.set("text", edit.text);
    body.set("editKey", edit.editKey);
    if (edit.replaces !== null) body.set("replaces", edit.replaces);
    if (edit.on !== undefined) body.set("on", edit.on);
  } else if (about.heldId !== undefined) body.set("replaces", about.heldId);
  if (named) {
    body.set("kind", "save");
    body.set("why", named.why);
  }
  const keepalive = body.toString().length < KEPT_ALIVE;
  try {
    const answer = await fetch(sync, { method: "POST", body, keepalive });
    const isOurs = answer.headers.get("content-type")?.startsWith("application/json") === true;
    if (answer.status === 401 || (answer.ok && !isOurs)) return { kind: "signed-out" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    const said = isOurs ? await answer.json() : {};
    if (answer.ok) return { kind: "answer", answer: said };
    return { kind: "refused", message: String(said.problem ?? answer.status) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return { kind: "away" };
    throw error;
  }
}
