import { mergeTexts } from "../merge";

/** A file as a browser knows the server to have it. */
export interface KnownFile {
  /** The revision; null when there is no file yet. */
  seq: number | null;
  text: string;
}

/** A change that was sent, and whose answer has not come: it is sent again, the same, until one does. */
export interface SentEdit {
  editKey: string;
  baseSeq: number | null;
  text: string;
  /** The held text that it goes on from. */
  replaces: string | null;
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
  return { ...state, sending: { editKey, baseSeq: base.seq, text, replaces } };
}

/**
 * After the answer to what was sent: the server's text becomes the base, and what was typed since is put
 * on top of it. Where that cannot be done block by block, the old base stays, and the server will keep
 * both versions when the text is sent.
 */
export function answered(state: EditState, editKey: string, answer: ServerFile): EditState {
  const { sending } = state;
  if (sending?.editKey !== editKey) return state;
  const after = { ...state, sending: null };
  if (answer.outcome === "held") {
    if (answer.heldId === undefined) throw new Error("a text was kept aside under no name");
    return { ...after, held: { heldId: answer.heldId, text: sending.text } };
  }
  return rebased({ ...after, held: null }, sending.text, answer);
}

/** After hearing, with nothing under way, that the server has a newer text. */
export function heardOf(state: EditState, file: ServerFile): EditState {
  if (state.sending !== null || state.held !== null) return state;
  return rebased(state, state.base.text, file);
}

/** What was refused is not sent again as it is: it goes on with what is typed next. */
export function refused(state: EditState): EditState {
  return { ...state, sending: null };
}

/** Puts what was typed since `from` on top of the server's text. */
function rebased(state: EditState, from: string, { seq, text: theirs }: ServerFile): EditState {
  const merged = mergeTexts(state.path, { base: from, mine: state.text, theirs });
  if (merged === "removed" || merged.kind === "conflict") return state;
  return { ...state, base: { seq, text: theirs ?? "" }, text: merged.text };
}
