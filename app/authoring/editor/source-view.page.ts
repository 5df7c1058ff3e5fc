import {
  acceptCompletion,
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap } from "@codemirror/commands";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorSelection, EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { ProblemEdit } from "../../catalog/problem-edit";
import type { Completions } from "./completions";
import { completionsAt, partBegun } from "./completions-at";
import type { EditorWords } from "./editor-data";
import { languageOf } from "./lesson-language.page";
import type { Note } from "./note";
import { look } from "./source-look.page";
import { changesFrom } from "./text-changes";

/** Lines before a place that are read to say what may be written there, in characters. */
const LOOK_BACK = 3000;

interface SourceViewParts {
  path: string;
  text: string;
  lang: string;
  mayEdit: boolean;
  words: EditorWords;
  completions: Completions;
  /** What was undone and can be, as `undoOf` gave it for this very text. */
  undo: unknown;
  /** Told after every change that the writer made. */
  onTyped: (text: string) => void;
  onBlur: () => void;
}

/** The source of a file in an editor that stands in the shadow of `host`, where no style is inline. */
export class SourceView {
  readonly #view: EditorView;
  readonly #words: EditorWords;

  constructor(host: HTMLElement, parts: SourceViewParts) {
    const { words, path, text } = parts;
    this.#words = words;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const hint = document.createElement("p");
    hint.id = "keys";
    hint.hidden = true;
    hint.textContent = words.leave;
    const place = document.createElement("div");
    root.replaceChildren(place, hint);
    const extensions = [
      lineNumbers(),
      history(),
      EditorView.lineWrapping,
      languageOf(path),
      lintGutter(),
      highlightSelectionMatches(),
      autocompletion({ override: [offering(path, parts.completions)] }),
      keymap.of([
        { key: "Tab", run: acceptCompletion },
        ...completionKeymap,
        ...historyKeymap,
        ...searchKeymap,
        ...lintKeymap,
        ...defaultKeymap,
      ]),
      EditorView.contentAttributes.of({
        "aria-label": words.label,
        "aria-describedby": "keys",
        tabindex: "0",
        lang: parts.lang,
        spellcheck: "true",
        autocapitalize: "sentences",
      }),
      EditorState.readOnly.of(!parts.mayEdit),
      look,
      EditorView.domEventHandlers({ blur: () => parts.onBlur() }),
      EditorView.updateListener.of((update) => {
        const isTyped = update.transactions.some(
          (one) => one.docChanged && one.annotation(Transaction.remote) !== true,
        );
        if (isTyped) parts.onTyped(this.text);
      }),
    ];
    this.#view = new EditorView({
      state: stateOf(text, parts.undo, extensions),
      root,
      parent: place,
    });
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  /** What can be undone, to be kept with the text that it belongs to. */
  get undo(): unknown {
    return this.#view.state.toJSON({ history: historyField });
  }

  /** Puts the cursor into the text, at a place of it where one is told. */
  focus(at?: number) {
    if (at !== undefined)
      this.#view.dispatch({
        selection: EditorSelection.cursor(Math.min(at, this.#view.state.doc.length)),
      });
    this.#view.focus();
  }

  /** Takes in a text that came from elsewhere: the cursor stays with its words. */
  takeIn(text: string) {
    const before = this.text;
    if (before === text) return;
    const changes = changesFrom(before, text);
    this.#view.dispatch({
      changes,
      annotations: [Transaction.remote.of(true), Transaction.addToHistory.of(false)],
    });
  }

  /** Shows what is to be put right, in its lines. */
  say(notes: readonly Note[]) {
    const { doc } = this.#view.state;
    const found = notes.map((note): Diagnostic => {
      const line = doc.line(Math.min(Math.max(note.line, 1), doc.lines));
      const from = Math.min(line.from + Math.max(note.column - 1, 0), line.to);
      const edit = note.edit;
      return {
        from,
        to: line.to,
        severity: note.level === "must" ? "error" : "warning",
        source: note.level === "must" ? this.#words.must : this.#words.should,
        message: `${note.message} ${note.fix}`,
        ...(edit && {
          actions: [{ name: this.#words.fixes[edit.label], apply: () => this.apply(edit) }],
        }),
      };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, found));
  }

  /** Makes one change, as if it had been typed. */
  apply({ from, to, text }: Pick<ProblemEdit, "from" | "to" | "text">) {
    this.#view.dispatch({
      changes: { from, to, insert: text },
      selection: EditorSelection.cursor(from + text.length),
      scrollIntoView: true,
    });
    this.focus();
  }

  /** Puts the cursor at a line, from 1. */
  goTo(line: number) {
    const { doc } = this.#view.state;
    const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
    this.#view.dispatch({
      selection: EditorSelection.range(from, to),
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
    this.focus();
  }
}

/** The text with its history where that is of this very text; without one otherwise. */
function stateOf(text: string, undo: unknown, extensions: Extension[]): EditorState {
  const fresh = { doc: text, extensions };
  if (undo === null || undo === undefined) return EditorState.create(fresh);
  try {
    const state = EditorState.fromJSON(undo, { extensions }, { history: historyField });
    if (state.doc.toString() === text) return state;
  } catch (error) {
    // Kept by another version of the editor: the text is what matters, and it is here.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  }
  return EditorState.create(fresh);
}

function offering(path: string, known: Completions) {
  return ({ pos, state, explicit }: CompletionContext): CompletionResult | null => {
    const found = completionsAt(path, state.sliceDoc(Math.max(0, pos - LOOK_BACK), pos), known);
    if (!found || (found.back === 0 && !explicit && found.offers[0]?.kind === "attribute"))
      return null;
    return {
      from: pos - found.back,
      options: found.offers.map(({ text, words, kind }): Completion => {
        const begun = kind === "part" ? partBegun(text) : null;
        return {
          label: text,
          ...(words !== undefined && { detail: words }),
          ...(begun && { apply: write(begun) }),
          ...(kind === "attribute" && { apply: write({ text, cursor: text.length - 1 }) }),
        };
      }),
    };
  };
}

function write({ text, cursor }: { text: string; cursor: number }) {
  return (view: EditorView, _: Completion, from: number, to: number) =>
    view.dispatch({
      changes: { from, to, insert: text },
      selection: EditorSelection.cursor(from + cursor),
      userEvent: "input.complete",
    });
}
