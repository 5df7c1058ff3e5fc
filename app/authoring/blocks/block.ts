import { type Verdict, verdicts } from "../../catalog/block";
import type { Flow } from "./flow";
import type { Run } from "./runs";

export { type Verdict, verdicts };
export const calloutKinds = ["key", "evidence", "caution", "safety"] as const;
export type CalloutKind = (typeof calloutKinds)[number];
export const alignments = ["left", "right", "center"] as const;
export type Alignment = (typeof alignments)[number];

/** One answer of a scenario, with why it is what it is. */
export interface Choice {
  id: string;
  verdict: string;
  text: Run[];
  why: Flow[];
}

/**
 * One block of a lesson as forms hold it. Attributes are kept as they are written, right or wrong, so that
 * half-finished work is work: the check says what is missing. What no form can hold exactly is `source`.
 */
export type Block =
  | { type: "heading"; depth: 2 | 3; runs: Run[] }
  | { type: "text"; flow: Flow }
  | { type: "table"; align: (Alignment | null)[]; head: Run[][]; rows: Run[][][] }
  | { type: "code"; lang: string; text: string }
  | { type: "rule" }
  | { type: "callout"; kind: string; title: string; flow: Flow[] }
  | { type: "example"; title: string; flow: Flow[] }
  | { type: "try"; title: string; flow: Flow[] }
  | {
      type: "scenario";
      id: string;
      title: string;
      setting: string;
      flow: Flow[];
      choices: Choice[];
    }
  | { type: "reflect"; id: string; flow: Flow[] }
  | { type: "figure"; src: string; alt: string; caption: string }
  | { type: "media"; id: string }
  | { type: "sources"; ids: string[] }
  | { type: "item"; id: string }
  | { type: "state-card" }
  | { type: "contacts" }
  | { type: "source"; text: string };
export type BlockType = Block["type"];
export const blockTypes = [
  "heading",
  "text",
  "table",
  "code",
  "rule",
  "callout",
  "example",
  "try",
  "scenario",
  "reflect",
  "figure",
  "media",
  "sources",
  "item",
  "state-card",
  "contacts",
  "source",
] as const satisfies readonly BlockType[];

/** A block where it stands in its lesson's source. */
export interface PlacedBlock {
  /** UTF-16 units from the beginning of the source. */
  start: number;
  end: number;
  /** The lines that it takes up, from 1. */
  firstLine: number;
  lastLine: number;
  block: Block;
}

/** A lesson as the block editor sees it. */
export interface LessonBlocks {
  /** Where the front matter ends; 0 when there is none. */
  bodyStart: number;
  blocks: PlacedBlock[];
}
