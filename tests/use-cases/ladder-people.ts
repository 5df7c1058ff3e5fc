import type { AchievementDefinition } from "../../app/credentials/achievement";
import { publishAchievement } from "../../app/credentials/publish-achievement.server";
import { readAttestation } from "../../app/credentials/read-attestation.server";
import { signAttestation } from "../../app/credentials/sign-attestation.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { awardsOf } from "../../db/queries/credentials";
import { definition as badge } from "../signed-badges";
import { learner } from "./learner";
import { DAY_MS, MONDAY, type World } from "./world";

export const COURSE = "LAD-1";
export const OWNER = `college-${COURSE}`;
export const OBJECTIVES = ["L.1", "L.2", "L.3"];
const { course: _course, ...plain } = badge;
export const BADGE: AchievementDefinition = {
  ...badge,
  id: "lad-1",
  course: COURSE,
  rules: ["objectives-shown"],
};
export const READY: AchievementDefinition = {
  ...plain,
  id: "ready",
  level: "foundation",
  rules: [{ holds: "lad-1" }, { attested: "conduct" }],
  valid_months: 12,
  renewal: { opens_days: 45, rules: [{ attested: "conduct" }] },
};
export const CONDUCT = {
  id: "conduct",
  version: "1",
  title: "Code of conduct",
  language: "en",
  paragraphs: ["I keep the limits of the program."],
};

export function publish({ run }: World, definition: AchievementDefinition) {
  return run(COMMAND_LINE, (context) =>
    publishAchievement(context, { organizationId: OWNER, definition }),
  );
}

export async function sign({ run, app, as }: World, who: string, typedName = who) {
  const page = await readAttestation(app.reading(as(who)), { id: "conduct" });
  return run(who, (context) =>
    signAttestation(context, { attestationId: "conduct", hash: page?.hash ?? "", typedName }),
  );
}

/** The awards of a person by achievement, oldest first, once everything is signed. */
export async function awards({ app }: World, who: string) {
  await app.settle();
  const all = (await awardsOf(app.db, who)).toReversed();
  return all.map(({ definition, status, validThrough }) => ({
    id: definition.id,
    validThrough,
    status: status.kind === "revoked" ? status.reason : status.kind,
  }));
}

/** Everyone begins in a week of their own, because signed lists do not take a clock that runs back. */
const WEEK_OF: Record<string, number> = { una: 0, vic: 7 * DAY_MS, wes: 14 * DAY_MS };
const begins = (who: string) => MONDAY + (WEEK_OF[who] ?? 0);

export async function showAll(world: World, who: string) {
  world.setClock(begins(who));
  const person = learner(world, who, COURSE);
  await person.begin();
  while ((await person.check()).question) await person.answer(true);
}

export async function keepAll(world: World, who: string) {
  world.setClock(begins(who) + 3 * DAY_MS);
  const person = learner(world, who, COURSE);
  await person.open();
  while ((await person.check()).question) await person.answer(true);
}
