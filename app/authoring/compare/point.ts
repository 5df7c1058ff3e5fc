import type { StepKind } from "../review-state";

/** A state of a course that can be compared: a released version, or a revision of the draft. */
export type Point = { kind: "version"; version: string } | { kind: "revision"; seq: number };

/** Reads a point from an address: `v1.2.0` or `r12`; null for anything else. */
export function readPoint(text: string): Point | null {
  const [, version] = /^v(\d{1,4}\.\d{1,4}\.\d{1,4})$/.exec(text) ?? [];
  if (version !== undefined) return { kind: "version", version };
  const [, seq] = /^r(\d{1,9})$/.exec(text) ?? [];
  return seq === undefined ? null : { kind: "revision", seq: Number(seq) };
}

/** Writes it for an address. */
export function pointText(point: Point): string {
  return point.kind === "version" ? `v${point.version}` : `r${point.seq}`;
}

/** A point to choose: a version, or a revision with what happened at it. */
export interface PointOption {
  value: string;
  point: Point;
  /** What happened at the revision; `now` for the draft as it is. */
  step: StepKind | "now" | null;
  /** Epoch milliseconds; null where it is not told. */
  at: number | null;
}

/** The points of a draft that people think of: its versions, each step of its review, and now; newest first. */
export function pointOptions(
  versions: readonly { version: string; publishedAt: number; hasSource: boolean }[],
  steps: readonly { kind: StepKind; atSeq: number; at: number }[],
  last: { seq: number; at: number },
): PointOption[] {
  const revision = (seq: number, step: PointOption["step"], at: number): PointOption => ({
    value: `r${seq}`,
    point: { kind: "revision", seq },
    step,
    at,
  });
  const points = [
    revision(last.seq, "now", last.at),
    ...[...steps].reverse().map(({ kind, atSeq, at }) => revision(atSeq, kind, at)),
    ...versions.flatMap(({ version, publishedAt, hasSource }): PointOption[] =>
      hasSource
        ? [
            {
              value: `v${version}`,
              point: { kind: "version", version },
              step: null,
              at: publishedAt,
            },
          ]
        : [],
    ),
  ];
  return points.filter(
    ({ value }, at) => points.findIndex((other) => other.value === value) === at,
  );
}
