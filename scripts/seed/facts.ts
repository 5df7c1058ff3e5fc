import type { PaperEntry } from "../../app/placement/papers/paper";
import { correctPaper, recordPaper } from "../../app/placement/papers/record-paper.server";
import { answerWaiver } from "../../app/placement/waivers/answer-waiver.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import { daysLater } from "../../app/record/civil-day";
import type { CORPS, STAFF } from "../../tests/cast";
import type { Staged } from "./staged";

/** What these parts of the story need of it. */
interface Story extends Pick<Staged, "step"> {
  staff: Record<keyof typeof STAFF, string>;
  corps: Record<keyof typeof CORPS, string>;
  day: (ago: number) => string;
  on: (ago: number, time: string) => Promise<void>;
}

/** What the adjudicator has seen of papers; Amara’s diploma was entered with a slip in the year. */
export async function showPapers({ step, staff, corps, day, on }: Story) {
  await on(6, "12:00");
  const put = (key: keyof typeof CORPS, entry: PaperEntry) =>
    step(`paper ${entry.what} of ${key}`, staff.adjudicator, (context) =>
      recordPaper(context, { personId: corps[key], entry }),
    );
  await put("marcus", { what: "diploma", on: "2019-05-24", custody: "person" });
  await put("amara", { what: "associate-degree", on: "2022-05-13", custody: "person" });
  await put("amara", { what: "references", on: day(9), custody: "program" });
  const { id } = await put("amara", { what: "diploma", on: "2002-05-22", custody: "person" });
  await step("paper of amara corrected", staff.adjudicator, (context) =>
    correctPaper(context, {
      personId: corps.amara,
      corrects: id,
      entry: { what: "diploma", on: "2020-05-22", custody: "person" },
    }),
  );
}

/** Marcus’s missing hour is waived for his first month; Noor’s missing morning waits for an answer. */
export async function waive({ step, staff, corps, day, on }: Story, openingId: string) {
  const ask = (key: keyof typeof CORPS, reason: string, evidence: string | null) =>
    step(`waiver asked for ${key}`, staff.lead, (context) =>
      askWaiver(context, {
        personId: corps[key],
        openingId,
        req: "p.inperson",
        from: day(-7),
        expiresOn: daysLater(day(-7), 30),
        reason,
        evidence,
      }),
    );
  await on(6, "15:00");
  const { waiverId } = await ask(
    "marcus",
    "Left the second morning an hour early for his sister’s graduation. Makes the hour up at the next session.",
    "Sign-in sheet of day 2, program office",
  );
  await ask("noor", "Missed the second morning. Has a seat at the next session.", null);
  await on(5, "09:00");
  await step("waiver approved for marcus", staff.adjudicator, (context) =>
    answerWaiver(context, { waiverId, answer: "approved" }),
  );
}
