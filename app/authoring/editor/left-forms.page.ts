import type { EditStore, KeptForm, KeptForms, KeptRow } from "./edit-store.page";

/** How a form fared: done, what it said kept aside, refused, or not to be sent now. */
export type FormAnswer =
  | { kind: "done" }
  | { kind: "held"; at: string }
  | { kind: "refused"; url: URL; page: Document; status: number }
  | { kind: "away" }
  | { kind: "signed-out" };

/** A page that is just going still holds its row for as long as this. */
const GOING_MS = 500;

/** Sends the form of a block that was left, to be saved as any other change. */
export async function sendLeft(
  address: string,
  form: KeptForm,
  owner: string,
): Promise<FormAnswer> {
  const body = new URLSearchParams({ work: "autosave", owner });
  for (const [name, value] of form) if (name !== "work") body.append(name, value);
  try {
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { accept: "text/html" },
    });
    const url = new URL(answer.url);
    if (answer.status === 401 || url.pathname === "/sign-in") return { kind: "signed-out" };
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    if (answer.ok)
      return url.pathname.includes("/held/") ? { kind: "held", at: answer.url } : { kind: "done" };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { kind: "refused", url, page, status: answer.status };
  } catch (error) {
    if (error instanceof TypeError) return { kind: "away" };
    throw error;
  }
}

/** A new block is added when its writer says so; the form of one that stands is saved as it is typed. */
export function isNewBlock(form: KeptForm): boolean {
  return !form.some(([name]) => name === "count");
}

/** What closed tabs kept of a page of forms, the oldest first; each row is this tab's from now on. */
export async function formsLeft(
  store: EditStore,
  page: string,
): Promise<{ rows: string[]; forms: KeptForm[] }> {
  const found = (await store.all()).reverse().filter(isOfForms);
  const rows: KeptRow<KeptForms>[] = [];
  for (const row of found)
    if (row.kept.page === page && (await store.hold(row.id, GOING_MS))) rows.push(row);
  return { rows: rows.map(({ id }) => id), forms: rows.flatMap(({ kept }) => kept.forms) };
}

/** Sends what closed tabs kept of pages of forms; what is refused, or new, waits for its own page. */
export async function sendLeftForms(store: EditStore, all: readonly KeptRow[]): Promise<void> {
  for (const { id, kept } of all.filter(isOfForms)) {
    // What only its own page can offer is left for that page to take up.
    if (kept.forms.every(isNewBlock) || !(await store.hold(id))) continue;
    const waiting: KeptForm[] = [];
    for (const form of kept.forms) {
      const fared = isNewBlock(form) ? null : await sendLeft(kept.page, form, store.owner);
      if (fared?.kind !== "done" && fared?.kind !== "held") waiting.push(form);
    }
    if (waiting.length === 0) await store.remove(id);
    else await store.put(id, { ...kept, forms: waiting }, true);
  }
}

function isOfForms(row: KeptRow): row is KeptRow<KeptForms> {
  return "forms" in row.kept;
}
