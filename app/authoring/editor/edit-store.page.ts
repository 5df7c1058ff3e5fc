import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { EditState } from "./edit-queue";

/** What a tab keeps of one file: what is typed, what is under way, and what can be undone. */
export interface KeptEdit {
  draftId: string;
  state: EditState;
  undo: unknown;
}

/** A row as it was put. */
export interface KeptRow {
  id: string;
  at: number;
  kept: KeptEdit;
}

/** What is kept is encrypted for its writer; beside it stands only whose it is, under a made-up name. */
interface SealedRow {
  id: string;
  owner: string;
  at: number;
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
  readonly #db: IDBPDatabase<Schema>;
  readonly #key: CryptoKey;
  readonly #owner: string;

  private constructor(db: IDBPDatabase<Schema>, key: CryptoKey, owner: string) {
    this.#db = db;
    this.#key = key;
    this.#owner = owner;
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
      const db = await openDB<Schema>("muster-studio", 1, {
        upgrade: (made) => {
          const edits = made.createObjectStore("edits", { keyPath: "id" });
          edits.createIndex("owner", "owner");
        },
      });
      return new EditStore(db, key, owner);
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

  async put(id: string, kept: KeptEdit): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(kept));
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain);
    await this.#db.put("edits", { id, owner: this.#owner, at: Date.now(), iv, sealed });
  }

  async remove(id: string): Promise<void> {
    await this.#db.delete("edits", id);
  }

  /** Every row of this writer that can be read, the newest first; those of living tabs too. */
  async all(): Promise<KeptRow[]> {
    const rows = await this.#db.getAllFromIndex("edits", "owner", this.#owner);
    const read = await Promise.all(
      rows.map(async ({ id, at, iv, sealed }) => {
        const kept = await this.#opened(iv, sealed);
        return kept ? [{ id, at, kept }] : [];
      }),
    );
    return read.flat().sort((a, b) => b.at - a.at);
  }

  /** Null for what another key sealed: nobody can read it any more. */
  async #opened(iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer): Promise<KeptEdit | null> {
    try {
      const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.#key, sealed);
      return JSON.parse(new TextDecoder().decode(plain));
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }
}
