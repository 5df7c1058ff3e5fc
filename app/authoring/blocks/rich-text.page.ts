import { baseKeymap, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, EditorState, type Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { docOfFlow, docOfLine, flowOfDoc, flowSchema, lineOfDoc, lineSchema } from "./flow-doc";
import { inertHtml } from "./pasted";
import { catchUp, type Fields, toolbar } from "./text-tools.page";
import type { RichSetting } from "./tool-fields.page";
import { writeFlow, writeLine } from "./write-text";

/**
 * Shows the boxes of a form that hold Markdown as the text that it will be, under one bar of marks. A box
 * that someone wrote in before this script came is left as it is: its words are not those that it came with.
 */
export function enrichIn(part: Element, setting: RichSetting): void {
  const plain = part.querySelectorAll<HTMLTextAreaElement>("textarea[data-rich]:not([hidden])");
  const boxes = [...plain].filter((box) => box.value === box.defaultValue);
  const form = boxes[0]?.closest("form");
  if (!form) return;
  const { element, fields } = toolbar(setting);
  form.prepend(element);
  for (const box of boxes) {
    const view = enriched(box, fields);
    fields.current ??= view;
  }
  fields.changed();
}

/** The box stays in its form, unseen, and always holds what would be sent without a script. */
function enriched(box: HTMLTextAreaElement, fields: Fields): EditorView {
  const { rich, tree = "[]" } = box.dataset;
  const isLine = rich === "line";
  const id = box.id;
  const isFocused = document.activeElement === box;
  box.id = `${id}-box`;
  box.hidden = true;
  const hint = box.closest(".field")?.querySelector<HTMLElement>("[data-part=marks]");
  if (hint) hint.hidden = true;

  const place = document.createElement("div");
  place.className = "rich";
  box.after(place);
  const read = JSON.parse(tree);
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: isLine ? docOfLine(read) : docOfFlow(read),
      plugins: [...pluginsFor(isLine), toolsKey(fields)],
    }),
    attributes: {
      id,
      role: "textbox",
      "aria-multiline": String(!isLine),
      "aria-labelledby": `${id}-label`,
      ...(box.lang ? { lang: box.lang } : {}),
      spellcheck: "true",
    },
    transformPastedHTML: inertHtml,
    handleDOMEvents: {
      focus(focused) {
        fields.current = focused;
        fields.changed();
      },
      // Whoever goes on to the bar of marks goes on from where the caret is.
      blur: catchUp,
    },
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      fields.changed();
      if (!change.docChanged) return;
      const { doc } = view.state;
      box.value = isLine ? writeLine(lineOfDoc(doc), "field") : writeFlow(flowOfDoc(doc), "field");
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
  });
  if (isFocused) view.focus();
  return view;
}

/** The way to the bar of marks, as in other editors. */
function toolsKey(fields: Fields): Plugin {
  return keymap({
    "Alt-F10": () => {
      fields.focusTools();
      return true;
    },
  });
}

function pluginsFor(isLine: boolean): Plugin[] {
  const schema = isLine ? lineSchema : flowSchema;
  const { strong, emphasis, code } = schema.marks;
  const keys: Record<string, Command> = { "Mod-z": undo, "Mod-y": redo, "Shift-Mod-z": redo };
  if (strong && emphasis && code) {
    keys["Mod-b"] = toggleMark(strong);
    keys["Mod-i"] = toggleMark(emphasis);
    keys["Mod-e"] = toggleMark(code);
  }
  if (isLine) return [history(), keymap(keys), keymap({ ...baseKeymap, Enter: () => true })];
  const { item, bullets, numbers, quote, newLine } = flowSchema.nodes;
  keys.Enter = splitListItem(item);
  // Tab leaves the field, as it does everywhere: only inside a list does it change the level.
  keys["Mod-]"] = sinkListItem(item);
  keys["Mod-["] = liftListItem(item);
  keys["Shift-Enter"] = (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(newLine.create()).scrollIntoView());
    return true;
  };
  const rules = inputRules({
    rules: [
      wrappingInputRule(/^\s*[-*]\s$/, bullets),
      wrappingInputRule(/^(\d{1,3})\.\s$/, numbers, (match) => ({ start: Number(match[1]) })),
      wrappingInputRule(/^\s*>\s$/, quote),
    ],
  });
  return [history(), rules, keymap(keys), keymap(baseKeymap)];
}
