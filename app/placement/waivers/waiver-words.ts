import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import type { Refused } from "../../record/outcome";
import { askWords } from "../requirement";
import type { AskWaiverRefusal, WaiverStage, WaiverSubject } from "./waiver";

/** What a waiver is about: its requirement in people's words, or its id when no rule names it now. */
export function waiverSubjectWords(
  { req, subject }: { req: string; subject: WaiverSubject | null },
  t: Text,
  names: Readonly<Record<string, string>>,
): string {
  return subject === null ? req : askWords(subject, t, names);
}

/** How a waiver stands, with its last day. */
export function waiverStageWords(stage: WaiverStage, lastDay: string, t: Text): string {
  return t(`waiverStage.${stage}`, { day: formatDay(lastDay, t.locale) });
}

/** The mark that stands beside a stage. */
export function waiverMark(stage: WaiverStage) {
  return MARKS[stage];
}

const MARKS = {
  asked: "wait",
  "taken-back": "stop",
  declined: "stop",
  ahead: "ready",
  "in-force": "until",
  over: "stop",
  ended: "stop",
  "called-off": "stop",
} as const satisfies Record<WaiverStage, string>;

const FIELDS: Partial<Record<AskWaiverRefusal, string>> = {
  "no-such-requirement": "req",
  "not-waivable": "req",
  "too-early": "from",
  "after-opening": "from",
  "ends-early": "expiresOn",
  "too-long": "expiresOn",
  past: "expiresOn",
};

/** Why a waiver cannot be asked for, as a sentence at its field. */
export function waiverProblemWords(
  { reason, detail }: Refused<AskWaiverRefusal>,
  t: Text,
): { field: string; message: string } {
  const day = detail?.earliest ?? detail?.latest;
  const message = t(`waiverForm.problem.${reason}`, {
    day: day === undefined ? "" : formatDay(String(day), t.locale),
  });
  return { field: FIELDS[reason] ?? "", message };
}
