import { fieldIn, isOfBlock, numberIn, setValue, typedIn } from "./form-fields.page";

/** Shows what the check says of a block by now, in place of what it said before. */
function takeNotes(item: Element, fresh: Element | undefined): void {
  for (const part of ["summary", ".block-notes"]) {
    const from = fresh?.querySelector(part);
    const to = item.querySelector(part);
    if (from && to) to.replaceChildren(...document.adoptNode(from).childNodes);
    else if (to && part !== "summary") to.remove();
    else if (from) item.querySelector("details > div")?.prepend(document.adoptNode(from));
  }
}

/**
 * Puts a form that someone writes in into a list of blocks that was shown anew, at the block whose words it
 * held before they wrote on.
 *
 * @param shown what the form held when it was last saved or shown
 * @returns false when the list has no such block any more
 */
export function takePlace(form: HTMLFormElement, list: Element, shown: string): boolean {
  const was = numberIn(form, "block");
  const far = (one: HTMLFormElement) => Math.abs(numberIn(one, "block") - was);
  const [target] = [...list.querySelectorAll<HTMLFormElement>("li.block form")]
    .filter((one) => isOfBlock(one) && typedIn(one) === shown)
    .sort((a, b) => far(a) - far(b));
  if (!target) return false;
  for (const name of ["seq", "editKey", "block", "count"])
    setValue(form, name, fieldIn(target, name));
  target.replaceWith(document.adoptNode(form));
  const details = form.closest("details");
  if (details) details.open = true;
  return true;
}

/** The block that an answer leads to: what stands behind `#` is not told of an answer. */
export function placeIn(url: URL): string | null {
  const place = url.searchParams.get("b");
  return place === null ? null : `b${place}`;
}

/** Puts the focus on a block, or on what is wrong with one. */
export function lead(editor: Element, place: string | undefined): void {
  const wrong = editor.querySelector("#problem, [role=alert]");
  const to = wrong ?? (place ? document.getElementById(place) : null);
  const block = to?.querySelector(":scope > details > summary") ?? to;
  if (!(block instanceof HTMLElement)) return;
  block.focus({ preventScroll: true });
  block.scrollIntoView({ block: "nearest" });
}

/**
 * Takes what a save changed around the form that was saved, and leaves what is being typed.
 *
 * @param saved.shown what each form held when it was shown or saved
 * @returns whether the blocks are no longer those that are shown
 */
export function takeOver(
  editor: Element,
  saved: { form: HTMLFormElement; fresh: HTMLElement; shown: WeakMap<HTMLFormElement, string> },
): boolean {
  const { form, fresh, shown } = saved;
  const before = editor.querySelectorAll("li.block");
  const after = fresh.querySelectorAll("li.block");
  const more = after.length - before.length;
  const at = numberIn(form, "block");
  let isStale = more !== 0;
  if (more !== 0) setValue(form, "count", String(numberIn(form, "count") + more));
  for (const other of editor.querySelectorAll("form")) {
    const place = numberIn(other, "block");
    const moved = other !== form && place > at ? place + more : place;
    setValue(other, "block", String(moved));
    setValue(other, "seq", fieldIn(fresh.querySelector("form"), "seq"));
    setValue(other, "editKey", crypto.randomUUID());
    const same = fresh.querySelector<HTMLFormElement>(`#b${moved} form:has([name=count])`);
    if (other === form || !isOfBlock(other)) continue;
    if (!same || typedIn(same) !== shown.get(other)) isStale = true;
  }
  if (more === 0) for (const [place, item] of before.entries()) takeNotes(item, after[place]);
  const preview = editor.querySelector("#preview");
  const now = fresh.querySelector("#preview");
  if (preview && now) preview.replaceWith(document.adoptNode(now));
  takeSaved(fresh.ownerDocument);
  return isStale;
}

/** A button of a note goes with its note, which a save may have shown anew; null when it said no more. */
export function standing(editor: Element, pressed: HTMLElement): HTMLElement | null {
  if (pressed.isConnected || !(pressed instanceof HTMLButtonElement)) return pressed;
  const key = CSS.escape(pressed.value);
  return editor.querySelector<HTMLElement>(`button[name=fix][value="${key}"]`);
}

/** Shows when the draft was saved last. */
export function takeSaved(page: Document): void {
  const saved = page.getElementById("saved");
  if (saved) document.getElementById("saved")?.replaceWith(document.adoptNode(saved));
}
