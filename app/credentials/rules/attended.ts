import type { Rule } from "./rule";

export interface AttendedAsks {
  type: string;
  minutes: number;
}

/** So many minutes of training in person were attended and signed off. */
export const attended: Rule<AttendedAsks> = {
  who: "facilitator",
  page: () => "/sessions",
  decide({ type, minutes: needed }, evidence) {
    const evidenceIds: string[] = [];
    let count = 0;
    const inOrder = evidence.attended.toSorted((a, b) => a.recordedAt - b.recordedAt);
    for (const session of inOrder.filter((one) => one.type === type)) {
      count += session.minutes;
      evidenceIds.push(session.id);
      if (count >= needed) return { met: true, at: session.recordedAt, count, needed, evidenceIds };
    }
    return { met: false, count, needed };
  },
};
