import { publishCourse } from "../../app/catalog/publish-course.server";
import { revokeCredential } from "../../app/credentials/revoke-credential.server";
import { endRole } from "../../app/identity/grant-role.server";
import { acceptVersion } from "../../app/learning/accept-version.server";
import { answerCheck } from "../../app/learning/answer-check.server";
import { answerPractice } from "../../app/learning/answer-practice.server";
import { openCheck } from "../../app/learning/open-check.server";
import { bookSession, leaveSession } from "../../app/observation/book-session.server";
import { endAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { correctFact } from "../../app/placement/corrections/correct-fact.server";
import { agreeToMerge } from "../../app/placement/merges/agree-to-merge.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { placePerson } from "../../app/placement/place-person.server";
import { agreeToVersion } from "../../app/placement/rules/agree-to-version.server";
import { takeBackSchoolItem } from "../../app/placement/schools/record-school-item.server";
import { type Actor, type Context, SYSTEM } from "../../app/record/context.server";
import type { Outcome } from "../../app/record/outcome";
import { runInTransaction } from "../../app/record/run-in-transaction.server";
import { newId } from "../../app/record/secret.server";
import { subscribers } from "../../app/subscriptions.server";
import { connect } from "../../db/connect";
import { placeInSteps } from "./place-in-steps";
import type { Act, Said, Told } from "./race";

// One real process of a race. It opens its transaction, says so, and goes on only when it is told:
// first to do its work, then to commit. So two transactions can be held open across each other.
const [url = "", clock = ""] = process.argv.slice(2);
const connection = connect(url, { poolSize: 2 });
// Only the transaction: what it leaves in the outbox is done by the test's own app.
const parts = { db: connection.db, now: () => Number(clock), newId, demo: false, subscribers };

const waiting = new Map<Told["go"], () => void>();
const told = new Set<Told["go"]>();

function say(said: Said) {
  process.send?.(said);
}

function until(go: Told["go"]): Promise<void> {
  if (told.delete(go)) return Promise.resolve();
  return new Promise((resolve) => waiting.set(go, resolve));
}

async function carryOut(context: Context, act: Act): Promise<Outcome<unknown, string>> {
  switch (act.kind) {
    case "place":
      return placeInSteps(context, act);
    case "propose":
      return proposePlacement(context, act);
    case "offer-step":
      return takeOfferStep(context, act);
    case "accept":
      return placePerson(context, act);
    case "revoke":
      return revokeCredential(context, {
        credentialId: act.credentialId,
        reason: "issued-in-error",
      });
    case "take-back":
      return takeBackSchoolItem(context, act);
    case "end-agreement":
      return endAgreement(context, act);
    case "end-host":
      // As whoever may: the race is about what follows from it.
      return endRole({ ...context, actor: SYSTEM }, { ...act, role: "school_host" });
    case "clear": {
      const { personId, state, on } = act;
      const card = { type: "az_ivp_card", validThrough: null, custody: "agency" } as const;
      return recordClearance(context, { ...card, personId, state, on });
    }
    case "correct":
      return correctFact(context, { ...act, reason: "wrong_day" });
    case "agree-to-merge":
      return agreeToMerge(context, act);
    case "publish":
      return agreeToVersion(context, act);
    case "book":
      return bookSession(context, act);
    case "leave":
      return leaveSession(context, act);
    case "open-check":
      return openCheck(context, act);
    case "accept-version":
      return acceptVersion(context, act);
    case "release":
      return publishCourse(context, act);
    case "answer-check":
      return answerCheck(context, { ...act, form: formOf(act.answer) });
    case "answer-practice":
      return answerPractice(context, { ...act, form: formOf(act.answer) });
  }
}

function formOf(answer: string[]) {
  return { answer, place: [], typed: [] };
}

async function run(act: Act): Promise<void> {
  let tries = 0;
  const actor: Actor = { kind: "person", personId: act.actor };
  const { answer: outcome } = await runInTransaction(parts, actor, async (context) => {
    const first = ++tries === 1;
    if (first) say({ said: "begun" });
    if (first) await until("work");
    const answer = await carryOut(context, act);
    if (first) say({ said: "worked" });
    if (first) await until("commit");
    return answer;
  });
  say({ said: "done", ok: outcome.ok, reason: outcome.ok ? "" : outcome.reason });
}

process.on("message", (message: Act | Told) => {
  if ("kind" in message) {
    // A transaction that was tried again did not wait to commit: that word is not for the next act.
    told.clear();
    run(message).catch((error) => say({ said: "threw", error: String(error) }));
    return;
  }
  const resume = waiting.get(message.go);
  waiting.delete(message.go);
  if (resume) resume();
  else told.add(message.go);
});
process.on("disconnect", () => connection.close());
