import type { KeptForm } from "../editor/edit-store.page";

/** What a form carries besides what a person types. */
const UNSEEN = new Set(["seq", "editKey", "block", "count", "work"]);

/** A form that came back with what is wrong. */
export const REFUSED = "form:has([role=alert], #problem)";

/** What a person typed into a form, as one text. */
export function typedIn(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => !UNSEEN.has(name));
  return JSON.stringify(fields);
}

/** A form as it would be sent. */
export function keptOf(form: HTMLFormElement): KeptForm {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as [string, string]] : [],
  );
}

/** The same form as a change of its own. */
export function anew(form: KeptForm): KeptForm {
  return form.map(([name, value]) => [name, name === "editKey" ? crypto.randomUUID() : value]);
}

/** The form of a block that stands, which is saved as it is typed; that of a new one is not. */
export function isOfBlock(form: HTMLFormElement): boolean {
  return form.elements.namedItem("count") !== null;
}

/** Someone wrote in the form before this script came, or came back to it with what they had written. */
export function isWritten(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
    return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
  });
}

/**
 * Writes what was kept of a form into a new one of its kind.
 *
 * @returns whether everything found its field
 */
export function fillIn(form: HTMLFormElement, kept: KeptForm): boolean {
  const names = new Set(kept.map(([name]) => name).filter((name) => !UNSEEN.has(name)));
  return [...names].every((name) => {
    const values = kept.flatMap(([one, value]) => (one === name ? [value] : []));
    const fields = [...form.elements].filter((one) => "name" in one && one.name === name);
    const boxes = fields.filter(isBox);
    for (const box of boxes) box.checked = values.includes(box.value);
    if (boxes.length > 0) return values.every((value) => boxes.some((box) => box.value === value));
    for (const [at, field] of fields.entries()) {
      const value = values[at];
      if (value !== undefined && "value" in field) field.value = value;
    }
    return values.length <= fields.length;
  });
}

function isBox(field: Element): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
}

export function fieldIn(form: HTMLFormElement | null, name: string): string {
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

export function numberIn(form: HTMLFormElement, name: string): number {
  return Number(fieldIn(form, name));
}

export function setValue(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
