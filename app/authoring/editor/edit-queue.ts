import { mergeTexts } from "../merge";

/** A file as a browser knows the server to have it. */
export interface KnownFile {
  /** The revision; null when there is no file yet. */
  seq: number | null;
  text: string;
  /** The text went on from that revision, and is none itself: it is sent along until the server has it. */
  isOwn?: boolean;
}

/** A change that was sent, and whose answer has not come: it is sent again, the same, until one does. */
export interface SentEdit {
  editKey: string;
  baseSeq: number | null;
  text: string;
  /** The held text that it goes on from. */
  replaces: string | null;
  /** The text that it goes on from, where that is no revision. */
  on?: string;
}

/**
 * One file as someone writes it in a browser: what the server has, what is typed, and what is under way.
 * Whatever happens between two steps (a lost answer, a closed tab, a server that died), going on from the
 * last state that was kept loses no character.
 */
export interface EditState {
  path: string;
  base: KnownFile;
  text: string;
  sending: SentEdit | null;
  /** What the server has kept aside of this text, and the text that it was. */
  held: { heldId: string; text: string } | null;
}

/** What the server says became of a change, or of the file since. */
export interface ServerFile {
  outcome: "saved" | "merged" | "same" | "held";
  seq: number | null;
  /** The file as it is now; null when it was taken away. */
  text: string | null;
  heldId?: string;
  /** The revision that the text which the change went on from has by now. */
  onSeq?: number;
}

/** A file that was just opened. */
export function openedFile(path: string, base: KnownFile): EditState {
  return { path, base, text: base.text, sending: null, held: null };
}

/** Is anything here that the server does not have? */
export function isUnsent(state: EditState): boolean {
  return state.sending !== null || state.text !== (state.held?.text ?? state.base.text);
}

/** After someone typed. */
export function typed(state: EditState, text: string): EditState {
  return text === state.text ? state : { ...state, text };
}

/**
 * The state with its next change under way; as it was when nothing is to be sent. A change without an
 * answer is sent again under its own key before anything newer.
 *
 * @param editKey a new one
 * @param isNamed it is sent to be named in the log, even when the server has it already
 */
export function withNextSent(state: EditState, editKey: string, isNamed = false): EditState {
  if (state.sending !== null || !(isNamed || isUnsent(state))) return state;
  const { base, text, held } = state;
  const replaces = held?.heldId ?? null;
  const on = base.isOwn ? { on: base.text } : {};
  return { ...state, sending: { editKey, baseSeq: base.seq, text, replaces, ...on } };
}

/**
 * After the answer to what was sent: the server's text becomes the base, and what was typed since is put
 * on top of it. Where that cannot be done block by block, what was sent becomes the base: it is in the
 * server's text, and a base from before it would have the server take it for new, and put it there again.
 */
export function answered(state: EditState, editKey: string, answer: ServerFile): EditState {
  const { sending } = state;
  if (sending?.editKey !== editKey) return state;
  const after = { ...state, sending: null };
  if (answer.outcome === "held") {
    if (answer.heldId === undefined) throw new Error("a text was kept aside under no name");
    const { onSeq } = answer;
    const from = sending.on ?? state.held?.text ?? state.base.text;
    const base = onSeq === undefined ? state.base : { seq: onSeq, text: from };
    return { ...after, base, held: { heldId: answer.heldId, text: sending.text } };
  }
  return rebased({ ...after, held: null }, sending.text, answer);
}

/** After hearing, with nothing under way, that the server has a newer text. */
export function heardOf(state: EditState, file: ServerFile): EditState {
  if (state.sending !== null || state.held !== null) return state;
  return rebased(state, state.base.text, file);
}

/**
 * After hearing that someone put an end to the text that was kept aside: they saw it, and what they chose is
 * the file now, so only what was typed since goes on top of it.
 */
export function settled(state: EditState, heldId: string, file: ServerFile): EditState {
  const { held } = state;
  if (state.sending !== null || held?.heldId !== heldId) return state;
  return rebased({ ...state, held: null }, held.text, file);
}

/** What was refused is not sent again as it is: it goes on with what is typed next. */
export function refused(state: EditState): EditState {
  return { ...state, sending: null };
}

/** Puts what was typed since `from` on top of the server's text. */
function rebased(state: EditState, from: string, { seq, text: theirs }: ServerFile): EditState {
  const merged = mergeTexts(state.path, { base: from, mine: state.text, theirs });
  if (merged !== "removed" && merged.kind === "merged")
    return { ...state, base: { seq, text: theirs ?? "" }, text: merged.text };
  if (from === state.base.text) return state;
  return { ...state, base: { seq: state.base.seq, text: from, isOwn: true } };
}
