import { getMDXComponent } from "mdx-bundler/client/index.js";
import {
  Children,
  createElement,
  Fragment,
  isValidElement,
  type ReactElement,
  type ReactNode,
} from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Locale } from "../../i18n/locale";
import { TextProvider } from "../../i18n/text";
import { type Block, blockSchema } from "../block";

/** How the parts that are prose are printed: components by name. */
export type PartComponents = Record<string, (attributes: Record<string, string>) => ReactNode>;

/** Stands for a part that a page renders itself, from the data that this file takes out of it. */
function marker(name: string) {
  return (): never => {
    throw new Error(`<${name}> is data and is not rendered when a course is published.`);
  };
}
const DATA_PARTS = {
  Scenario: marker("Scenario"),
  Choice: marker("Choice"),
  Why: marker("Why"),
  Reflect: marker("Reflect"),
  Item: marker("Item"),
  StateCard: marker("StateCard"),
  Contacts: marker("Contacts"),
};

/**
 * Runs a compiled lesson once and stores what it makes: stretches of prose as HTML, and each interactive
 * part at its root as data. A new stretch of prose begins at each `##` heading and after each
 * interactive part, so that a bookmark can name one.
 *
 * @param code made by `compileLesson`
 * @param components how the other parts are printed (see `LessonParts.tsx`)
 */
export function renderBlocks(code: string, components: PartComponents, locale: Locale): Block[] {
  const lesson = getMDXComponent(code)({ components: { ...components, ...DATA_PARTS } });
  const html = (...nodes: ReactNode[]) =>
    renderToStaticMarkup(
      TextProvider({ locale, children: createElement(Fragment, null, ...nodes) }),
    ).trim();

  const blocks: Block[] = [];
  let stretch: ReactNode[] = [];
  const endStretch = () => {
    const prose = html(...stretch);
    if (prose !== "") blocks.push({ type: "prose", html: prose });
    stretch = [];
  };
  for (const node of rootNodes(lesson)) {
    const data = dataBlock(node, html);
    if (data || (isValidElement(node) && node.type === "h2")) endStretch();
    if (data) blocks.push(blockSchema.parse(data));
    else stretch.push(node);
  }
  endStretch();
  return blocks;
}

interface Props {
  id?: unknown;
  title?: unknown;
  setting?: unknown;
  verdict?: unknown;
  children?: ReactNode;
}

function rootNodes(lesson: ReactNode): ReactNode[] {
  const isFragment = isValidElement<Props>(lesson) && lesson.type === Fragment;
  return Children.toArray(isFragment ? lesson.props.children : lesson);
}

type ToHtml = (...nodes: ReactNode[]) => string;

/** The data of an interactive part, to be checked by the schema of blocks; null for prose. */
function dataBlock(node: ReactNode, html: ToHtml): object | null {
  if (!isValidElement<Props>(node)) return null;
  const { id, title, setting, children } = node.props;
  switch (node.type) {
    case DATA_PARTS.Item:
      return { type: "item", id };
    case DATA_PARTS.StateCard:
      return { type: "state-card" };
    case DATA_PARTS.Contacts:
      return { type: "contacts" };
    case DATA_PARTS.Reflect:
      return { type: "reflect", id, prompt: words(children) };
    case DATA_PARTS.Scenario: {
      const inside = Children.toArray(children);
      const prompt = inside.filter((child) => !is(child, DATA_PARTS.Choice));
      return {
        type: "scenario",
        id,
        title,
        setting,
        prompt: html(...prompt),
        question: lastQuestion(words(prompt)) ?? title,
        choices: inside.flatMap((child) =>
          is(child, DATA_PARTS.Choice) ? [choice(child.props, html)] : [],
        ),
      };
    }
    default:
      return null;
  }
}

function choice({ id, verdict, children }: Props, html: ToHtml): object {
  const inside = Children.toArray(children);
  const why = inside.flatMap((child) => (is(child, DATA_PARTS.Why) ? [child.props.children] : []));
  const text = inside.filter((child) => !is(child, DATA_PARTS.Why));
  return { id, verdict, text: html(...text.map(unwrapped)), why: html(...why) };
}

/** A choice is a label, which holds no paragraphs: only the words of its one paragraph. */
function unwrapped(node: ReactNode): ReactNode {
  return isValidElement<Props>(node) && node.type === "p" ? node.props.children : node;
}

type DataPart = (typeof DATA_PARTS)[keyof typeof DATA_PARTS];

function is(node: ReactNode, part: DataPart): node is ReactElement<Props> {
  return isValidElement(node) && node.type === part;
}

/** The words of Markdown without its marks; parts inside it, such as citations, say nothing here. */
function words(node: ReactNode): string {
  const said = (inner: ReactNode): string =>
    Children.toArray(inner)
      .map((child) => {
        if (typeof child === "string" || typeof child === "number") return String(child);
        if (!isValidElement<Props>(child) || typeof child.type !== "string") return "";
        return said(child.props.children);
      })
      .join("");
  return said(node).replace(/\s+/g, " ").trim();
}

/** The last sentence of a text, when it asks something. */
function lastQuestion(text: string): string | null {
  const sentences = text.split(/(?<=[.?!…]["”’]?)\s+/);
  const last = sentences.at(-1) ?? "";
  return last.endsWith("?") ? last : null;
}
