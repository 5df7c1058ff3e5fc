import { answered, isUnsent, withNextSent } from "./edit-queue";
import type { EditStore, KeptEdit, KeptRow } from "./edit-store.page";
import { sendLeftForms } from "./left-forms.page";
import { send } from "./send-edit.page";

/** A page that is just going still holds its row for as long as this. */
const GOING_MS = 500;
const KEPT_WITHOUT_NEED_MS = 24 * 3_600_000;

/** What a page goes on from. */
export interface TakenUp {
  /** The row that it keeps its text in from now on. */
  row: string;
  /** What the last tab at this file left unsent. */
  unsent: KeptEdit | null;
  /** What can be undone in exactly the text that the page came with. */
  undo: unknown;
}

/**
 * Takes up what the last tab at a file left behind, and sends what tabs at other files left.
 *
 * @param page.text the text that the page came with
 * @param page.isTyped it came with a text that was not saved: that goes first
 */
export async function takeUp(
  store: EditStore,
  page: { draftId: string; path: string; text: string; isTyped: boolean },
): Promise<TakenUp> {
  const all = await store.all();
  const rows = all.flatMap(({ kept, ...row }) => ("state" in kept ? [{ ...row, kept }] : []));
  const mine = rows.filter(
    ({ kept }) => kept.draftId === page.draftId && kept.state.path === page.path,
  );
  const undo = mine.find(({ kept }) => kept.state.text === page.text)?.kept.undo ?? null;
  const taken = page.isTyped ? null : await firstUnsent(store, mine);
  const row = taken?.id ?? crypto.randomUUID();
  if (!taken) await store.hold(row);
  const rest = rows.filter(({ id }) => id !== row);
  // Nobody waits for what other tabs left: the page is written in meanwhile.
  void Promise.all(rest.map((left) => clear(store, left, mine.includes(left))));
  void sendLeftForms(store, all);
  return { row, unsent: taken?.kept ?? null, undo: taken?.kept.undo ?? undo };
}

async function firstUnsent(
  store: EditStore,
  mine: readonly KeptRow<KeptEdit>[],
): Promise<KeptRow<KeptEdit> | null> {
  for (const row of mine)
    if (isUnsent(row.kept.state) && (await store.hold(row.id, GOING_MS))) return row;
  return null;
}

/** Sends a row that a tab left, and takes it away when nothing in it is needed. */
async function clear(
  store: EditStore,
  { id, at, kept }: KeptRow<KeptEdit>,
  isHere: boolean,
): Promise<void> {
  const isNeeded = isUnsent(kept.state) || (!isHere && Date.now() - at < KEPT_WITHOUT_NEED_MS);
  if (!(await store.hold(id))) return;
  if (isUnsent(kept.state) ? await sendLeft(store, id, kept) : !isNeeded) await store.remove(id);
}

/** Whether the server has all of it in the end; each step is kept before the next. */
async function sendLeft(store: EditStore, id: string, kept: KeptEdit): Promise<boolean> {
  let { state } = kept;
  while (isUnsent(state)) {
    state = withNextSent(state, crypto.randomUUID());
    const { sending } = state;
    if (!sending) return false;
    await store.put(id, { ...kept, state }, isUnsent(state));
    const sync = `/studio/${encodeURIComponent(kept.draftId)}/edits`;
    const about = { path: state.path, baseSeq: state.base.seq, owner: store.owner };
    const sent = await send(sync, about, sending);
    if (sent.kind !== "answer" || !sent.answer.file) return false;
    state = answered(state, sending.editKey, sent.answer.file);
    await store.put(id, { ...kept, state }, isUnsent(state));
  }
  return true;
}
