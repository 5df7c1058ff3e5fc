import { lift, toggleMark, wrapIn } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { flowSchema } from "./flow-doc";
import { citeFields, linkFields, markOf, type RichSetting } from "./tool-fields.page";

interface Tool {
  button: HTMLButtonElement;
  /** Does the mark stand where the caret is? Null: it is no switch. */
  isOn: ((view: EditorView) => boolean) | null;
  /** A line of text cannot hold it. */
  flowOnly: boolean;
}

/** The fields that share a bar of marks, and the one in which the caret was last. */
export interface Fields {
  current: EditorView | null;
  /** Says that the caret moved, or what stands there changed. */
  changed: () => void;
  /** Puts the focus on the bar. */
  focusTools: () => void;
}

/**
 * The bar of marks of one form, for whichever of its fields the caret was in last: a toolbar that the
 * arrow keys walk along, one stop for Tab.
 */
export function toolbar({ words, facts }: RichSetting): { element: HTMLElement; fields: Fields } {
  const element = document.createElement("div");
  element.className = "tools";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", words.tools);
  const more = document.createElement("div");
  more.className = "tool-more row";
  more.hidden = true;

  const tools: Tool[] = [];
  const fields: Fields = {
    current: null,
    changed: () => {
      for (const tool of tools) show(tool, fields.current);
    },
    focusTools: () => tools.find(({ button }) => button.tabIndex === 0)?.button.focus(),
  };
  const add = (label: string, press: (view: EditorView) => void, rest: Partial<Tool> = {}) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tool";
    button.textContent = label;
    button.tabIndex = tools.length === 0 ? 0 : -1;
    button.addEventListener("click", () => {
      if (!fields.current || button.ariaDisabled === "true") return;
      catchUp(fields.current);
      press(fields.current);
    });
    element.append(button);
    tools.push({ button, isOn: null, flowOnly: false, ...rest });
  };
  const run = (command: Command) => (view: EditorView) => {
    command(view.state, view.dispatch, view);
    view.focus();
  };
  const close = () => {
    more.hidden = true;
    more.replaceChildren();
    fields.current?.focus();
  };

  for (const [name, label] of [
    ["strong", words.bold],
    ["emphasis", words.italic],
    ["code", words.code],
  ] as const)
    add(label, (view) => run(toggleMark(markOf(view, name)))(view), {
      isOn: (view) => hasMark(view, name),
    });
  for (const [name, label, command] of [
    ["bullets", words.bullets, listCommand("bullets")],
    ["numbers", words.numbers, listCommand("numbers")],
    ["quote", words.quote, quoteCommand],
  ] as const)
    add(label, run(command), { isOn: (view) => isIn(view, name), flowOnly: true });
  add(words.link, (view) => openMore(more, linkFields(view, words, close), close), {
    isOn: (view) => hasMark(view, "link"),
  });
  if (facts.length > 0)
    add(words.cite, (view) => openMore(more, citeFields(view, { words, facts }, close), close));
  add(words.undo, run(undo));
  add(words.redo, run(redo));
  element.addEventListener("keydown", (event) => walk(event, tools));
  // The caret stays in its field when a mark is pressed.
  element.addEventListener("mousedown", (event) => {
    if (event.target instanceof HTMLButtonElement) event.preventDefault();
  });
  element.append(more);
  return { element, fields };
}

/**
 * Takes the caret from where it stands in the page. A browser tells of a caret that moved some time after
 * it did, and no more once the focus is elsewhere: what was done until then would be done at its old place.
 */
export function catchUp(view: EditorView): void {
  const caret = document.getSelection();
  if (!caret?.anchorNode || !caret.focusNode) return;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = caret;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const { doc, selection, tr } = view.state;
  const at = (node: Node, offset: number) => doc.resolve(view.posAtDOM(node, offset));
  const stands = TextSelection.between(at(anchorNode, anchorOffset), at(focusNode, focusOffset));
  const known = TextSelection.between(selection.$anchor, selection.$head);
  if (!stands.eq(known)) view.dispatch(tr.setSelection(stands));
}

function show({ button, isOn, flowOnly }: Tool, view: EditorView | null): void {
  const fits = !flowOnly || view?.state.schema === flowSchema;
  button.ariaDisabled = fits ? null : "true";
  if (isOn) button.ariaPressed = String(view !== null && fits && isOn(view));
}

/** Puts a stretch into a list of this kind, or takes it out of one. */
function listCommand(kind: "bullets" | "numbers"): Command {
  return (state, dispatch) => {
    const item = flowSchema.nodes.item;
    const list = flowSchema.nodes[kind];
    if (!item || !list) return false;
    const { $from } = state.selection;
    const inside = $from.depth > 2 && $from.node(-1).type === item;
    if (inside && $from.node(-2).type === list) return liftListItem(item)(state, dispatch);
    return wrapInList(list)(state, dispatch);
  };
}

/** Puts a stretch into a quotation, or takes it out of one. */
const quoteCommand: Command = (state, dispatch) => {
  const { quote } = flowSchema.nodes;
  if (!quote) return false;
  const { $from } = state.selection;
  const inside = $from.depth > 1 && $from.node(-1).type === quote;
  return inside ? lift(state, dispatch) : wrapIn(quote)(state, dispatch);
};

function hasMark(view: EditorView, name: string): boolean {
  const { state } = view;
  const mark = markOf(view, name);
  const { from, to, empty, $from } = state.selection;
  if (empty) return mark.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, mark);
}

function isIn({ state }: EditorView, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === name) return true;
  return false;
}

function walk(event: KeyboardEvent, tools: readonly Tool[]): void {
  const at = tools.findIndex(({ button }) => button === event.target);
  if (at < 0) return;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  const next = to === undefined ? undefined : tools[(to + tools.length) % tools.length];
  if (!next) return;
  event.preventDefault();
  for (const { button } of tools) button.tabIndex = -1;
  next.button.tabIndex = 0;
  next.button.focus();
}

function openMore(more: HTMLElement, fields: HTMLElement[], close: () => void): void {
  more.replaceChildren(...fields);
  more.hidden = false;
  more.onkeydown = (event) => {
    if (event.key === "Escape") close();
  };
  more.querySelector<HTMLElement>("input, select")?.focus();
}
