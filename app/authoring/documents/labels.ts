/** What a heading or the first bold words of a paragraph make of what follows, in English and Spanish. */
export type PartLabel =
  | { part: "WorkedExample" | "TryIt" | "Scenario" | "Reflect"; title: string }
  | { part: "Callout"; kind: "key" | "evidence" | "caution" | "safety"; title: string };

const REST = "(?:\\s+\\d{1,2})?\\s*(?:[:.–—-]\\s*(.*))?$";
const label = (words: string) => new RegExp(`^(?:${words})${REST}`, "iu");

const PARTS = [
  ["WorkedExample", label("worked example|ejemplo resuelto")],
  ["TryIt", label("try it|try this|inténtelo|pruébelo")],
  ["Reflect", label("reflect|reflection|reflexione|reflexión")],
] as const;
const SCENARIO = /^(?:scenario|escenario)(?:\s+\d{1,2})?\s*[:–—-]\s*(.+)$/iu;
const CALLOUTS = [
  ["key", label("key idea|key point|take this with you|remember this|idea clave|llévese esto")],
  ["evidence", label("how sure are we\\??|what the evidence says|qué tan seguro es\\??")],
  ["caution", label("caution|warning|precaución|advertencia")],
  ["safety", label("safety|safety note|seguridad")],
] as const;
const OBJECTIVES =
  /^((learning |course |lesson )?(objectives?|outcomes)|what you will learn|(by the end of|after) (this|the) (course|lesson|module|training)\b.*|(you|participants|learners|students) will be able to|objetivos( de aprendizaje)?|lo que aprenderá|al (final|terminar)( de)? (este|esta|el|la) (curso|lección|módulo)\b.*)\s*:?$/iu;

/** The part that a heading starts, or null. */
export function partLabel(words: string): PartLabel | null {
  const scenario = SCENARIO.exec(words);
  if (scenario) return { part: "Scenario", title: scenario[1]?.trim() ?? "" };
  for (const [part, pattern] of PARTS) {
    const match = pattern.exec(words);
    if (match) return { part, title: match[1]?.trim() || words.replace(/\s*[:.]$/, "") };
  }
  for (const [kind, pattern] of CALLOUTS) {
    const match = pattern.exec(words);
    if (match)
      return { part: "Callout", kind, title: match[1]?.trim() || words.replace(/\s*[:.]$/, "") };
  }
  return null;
}

/** Does a heading start a part of a lesson, and not a lesson? */
export function isPartHeading(words: string): boolean {
  return partLabel(words) !== null;
}

/** Do these words announce the objectives? */
export function isObjectives(words: string): boolean {
  return OBJECTIVES.test(words.trim());
}

export type Verdict = "strong" | "partial" | "harmful";

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ["strong", "strong|strongest|best|fuerte|la mejor|mejor"],
  ["partial", "partial|partly right|partly|parcial|en parte"],
  ["harmful", "harmful|harm|dañina|dañino|perjudicial"],
];
const CHOICE = VERDICTS.map(
  ([verdict, words]) =>
    [
      verdict,
      new RegExp(
        `^(?:(?:choice|option|opción)?\\s*[a-e1-5]?\\s*[.)]?\\s*[(–—-]?\\s*)(?:${words})(?: (?:choice|option|opción))?\\s*\\)?\\s*[:.–—]\\s*(.+)$`,
        "isu",
      ),
    ] as const,
);
const WHY = /^(?:why|feedback|por qué)\s*[:.–—]\s*(.+)$/isu;
const SETTING = /^(?:setting|place|where|lugar|dónde)\s*[:–—]\s*(.+)$/isu;

/** A line of a scenario: its place, a choice with its verdict, the reason of the choice before, or words. */
export type ScenarioLine =
  | { is: "setting" | "why" | "words"; text: string }
  | { is: "choice"; verdict: Verdict; text: string };

/** Reads one line of a scenario: "Setting: …", "Strong: …", "Choice B (harmful): …", "Why: …". */
export function scenarioLine(words: string): ScenarioLine {
  const setting = SETTING.exec(words)?.[1];
  if (setting) return { is: "setting", text: setting.trim() };
  const why = WHY.exec(words)?.[1];
  if (why) return { is: "why", text: why.trim() };
  for (const [verdict, pattern] of CHOICE) {
    const text = pattern.exec(words)?.[1];
    if (text) return { is: "choice", verdict, text: text.trim() };
  }
  return { is: "words", text: words };
}
