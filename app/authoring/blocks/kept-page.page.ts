import { EditStore, type KeptForm } from "../editor/edit-store.page";
import { formsLeft } from "../editor/left-forms.page";

/** What this tab keeps of one page of forms, for when it is closed before they could be saved. */
export class KeptPage {
  readonly #store: EditStore;
  readonly #page: string;
  readonly #row: string;
  #isEmpty = true;
  /** Written one after the other: what is kept last is what stays. */
  #line: Promise<unknown> = Promise.resolve();

  private constructor(store: EditStore, page: string, row: string) {
    this.#store = store;
    this.#page = page;
    this.#row = row;
  }

  /**
   * Opens the store and takes up what closed tabs left of this page; null where the browser keeps nothing.
   *
   * @param given names the reader in the store, and opens what they left in it
   */
  static async open(
    { owner, storeKey }: { owner: string; storeKey: string },
    page: string,
  ): Promise<{ kept: KeptPage; left: KeptForm[] } | null> {
    const store = await EditStore.open(owner, storeKey);
    if (!store) return null;
    const kept = new KeptPage(store, page, crypto.randomUUID());
    await store.hold(kept.#row);
    const { rows, forms } = await formsLeft(store, page);
    kept.keep(forms);
    for (const row of rows) kept.#queue(() => store.remove(row));
    await kept.#line;
    return { kept, left: forms };
  }

  /** Keeps these forms, and none that was kept before. */
  keep(forms: readonly KeptForm[]): void {
    if (forms.length === 0 && this.#isEmpty) return;
    this.#isEmpty = forms.length === 0;
    this.#queue(() =>
      forms.length === 0
        ? this.#store.remove(this.#row)
        : this.#store.put(this.#row, { page: this.#page, forms: [...forms] }, true),
    );
  }

  #queue(work: () => Promise<void>): void {
    this.#line = this.#line.then(work).catch((error: unknown) => {
      // The browser gives no room: what is typed then lives in this tab, and leaving it is warned of.
      if (!(error instanceof DOMException)) throw error;
    });
  }
}
