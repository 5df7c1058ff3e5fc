import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EditState } from "./edit-queue";
import { UNSENT_FOR_MS, unsentCookie } from "./unsent";

/** What a tab keeps of one file: what is typed, what is under way, and what can be undone. */
export interface KeptEdit {
  draftId: string;
  state: EditState;
  undo: unknown;
}

/** A form as it would be sent: its fields in their order. */
export type KeptForm = [name: string, value: string][];

/** What a tab keeps of a page of forms: those with something in them that was not saved. */
export interface KeptForms {
  /** The address that they are sent to. */
  page: string;
  forms: KeptForm[];
}

export type Kept = KeptEdit | KeptForms;

/** A row as it was put. */
export interface KeptRow<Of extends Kept = Kept> {
  id: string;
  at: number;
  kept: Of;
}

/**
 * What is kept is encrypted for its writer; beside it stands only whose it is, under a made-up name, and
 * whether it was sent.
 */
interface SealedRow {
  id: string;
  owner: string;
  at: number;
  isUnsent: boolean;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface Schema extends DBSchema {
  edits: { key: string; value: SealedRow; indexes: { owner: string } };
}

const LOCK = "muster-edit-";

/**
 * This browser's store of what was typed. Each tab keeps a row of its own, held by a lock for as long as
 * the tab lives: a row without its lock was left behind, and whoever opens a page next takes it up.
 */
export class EditStore {
  #db: IDBPDatabase<Schema>;
  readonly #key: CryptoKey;
  /** Its writer, under a name that says nothing of them. */
  readonly owner: string;

  private constructor(db: IDBPDatabase<Schema>, key: CryptoKey, owner: string) {
    this.#db = db;
    this.#key = key;
    this.owner = owner;
  }

  /** Null where the browser has none to give: then a text lives as long as its tab. */
  static async open(owner: string, storeKey: string): Promise<EditStore | null> {
    if (!("indexedDB" in window) || !window.isSecureContext) return null;
    try {
      const bytes = Uint8Array.from(atob(storeKey), (letter) => letter.charCodeAt(0));
      const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, [
        "encrypt",
        "decrypt",
      ]);
      return new EditStore(await opened(), key, owner);
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }

  /**
   * Holds a row for as long as this tab lives.
   *
   * @param patience in milliseconds: a page that is just going still holds its own for a moment
   * @returns whether it is this tab's now; not while another tab lives with it
   */
  async hold(id: string, patience = 0): Promise<boolean> {
    const signal = patience > 0 ? { signal: AbortSignal.timeout(patience) } : { ifAvailable: true };
    return new Promise((held) => {
      navigator.locks
        .request(LOCK + id, signal, (lock) => {
          held(lock !== null);
          // Never settled: the lock ends with the tab.
          return lock ? new Promise(() => undefined) : null;
        })
        .catch(() => held(false));
    });
  }

  /** @param isUnsent something in it is nowhere else */
  async put(id: string, kept: Kept, isUnsent: boolean): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(kept));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain);
    const row = { id, owner: this.owner, at: Date.now(), isUnsent, iv, sealed };
    await this.#write((db) => db.put("edits", row));
    await this.#mark(isUnsent);
  }

  async remove(id: string): Promise<void> {
    await this.#write((db) => db.delete("edits", id));
    await this.#mark(false);
  }

  /** Every row of this writer that can be read, the newest first; those of living tabs too. */
  async all(): Promise<KeptRow[]> {
    const rows = await this.#db.getAllFromIndex("edits", "owner", this.owner);
    const read = await Promise.all(
      rows.map(async ({ id, at, iv, sealed }) => {
        const kept = await this.#opened(iv, sealed);
        return kept ? [{ id, at, kept }] : [];
      }),
    );
    return read.flat().sort((a, b) => b.at - a.at);
  }

  /** Signing out in another tab clears the store and closes it: what is typed on is kept in a new one. */
  async #write(work: (db: IDBPDatabase<Schema>) => Promise<unknown>): Promise<void> {
    try {
      await work(this.#db);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
      this.#db = await opened();
      await work(this.#db);
    }
  }

  /** Says to the page that signs people out whether anything here, whoever's, was not sent. */
  async #mark(isUnsent: boolean): Promise<void> {
    const since = Date.now() - UNSENT_FOR_MS;
    const isAny = async () =>
      (await this.#db.getAll("edits")).some((row) => row.isUnsent && row.at > since);
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser has a store of cookies
    document.cookie = unsentCookie(isUnsent || (await isAny()));
  }

  /** Null for what another key sealed: nobody can read it any more. */
  async #opened(iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer): Promise<Kept | null> {
    try {
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, sealed);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }
}

function opened(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>("muster-studio", 1, {
    upgrade: (made) => {
      const edits = made.createObjectStore("edits", { keyPath: "id" });
      edits.createIndex("owner", "owner");
    },
  });
}
