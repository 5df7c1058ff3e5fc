import type { MarkType } from "prosemirror-model";
import type { EditorView } from "prosemirror-view";
import type { EditorWords } from "./block-editor-words";
import { plainAddress } from "./runs";

/** What the fields of running text need besides themselves. */
export interface RichSetting {
  words: EditorWords;
  facts: readonly { id: string; words: string }[];
}

/** A mark of the field's text by its name. */
export function markOf({ state }: EditorView, name: string): MarkType {
  const mark = state.schema.marks[name];
  if (!mark) throw new Error(`no mark is named ${name}`);
  return mark;
}

function press(label: string, done: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn two";
  button.textContent = label;
  button.addEventListener("click", done);
  return button;
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  const around = document.createElement("label");
  control.classList.add("in");
  around.append(label, " ", control);
  return around;
}

/** The fields of a link: its address, for the words that are marked or for new ones. */
export function linkFields(
  view: EditorView,
  words: RichSetting["words"],
  close: () => void,
): HTMLElement[] {
  const link = markOf(view, "link");
  const input = document.createElement("input");
  input.type = "text";
  input.inputMode = "url";
  const { $from } = view.state.selection;
  input.value = String(link.isInSet($from.marks())?.attrs.href ?? "");
  const said = document.createElement("span");
  said.setAttribute("role", "alert");
  const set = () => {
    const href = plainAddress(input.value);
    if (href === null) {
      said.textContent = words.badLink;
      return;
    }
    const { from, to, empty } = view.state.selection;
    const { tr, schema } = view.state;
    const mark = link.create({ href });
    view.dispatch(empty ? tr.insert(from, schema.text(href, [mark])) : tr.addMark(from, to, mark));
    close();
  };
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    set();
  });
  const unlink = () => {
    const { from, to } = view.state.selection;
    view.dispatch(view.state.tr.removeMark(from, to, link));
    close();
  };
  return [
    labelled(words.address, input),
    press(words.setLink, set),
    press(words.unlink, unlink),
    press(words.close, close),
    said,
  ];
}

/** The fields of a citation: which fact. */
export function citeFields(
  view: EditorView,
  { words, facts }: RichSetting,
  close: () => void,
): HTMLElement[] {
  const select = document.createElement("select");
  for (const { id, words: about } of facts) select.append(new Option(`${id}: ${about}`, id));
  const set = () => {
    const node = view.state.schema.nodes.cite?.create({ id: select.value });
    if (node) view.dispatch(view.state.tr.replaceSelectionWith(node, false).insertText(" "));
    close();
  };
  return [labelled(words.cite, select), press(words.setCite, set), press(words.close, close)];
}
