import type { Reader } from "../../../db/connect";
import { wholePerson } from "../../../db/queries/identity-merges";
import { membershipsOf, organizationById } from "../../../db/queries/identity-organizations";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { contestsOf } from "../../../db/queries/placement-contests";
import { namesOf } from "../../../db/queries/rules";
import { conflictsOf } from "../../../db/queries/school-conflicts";
import { coachWordsTo, observationWordsTo, typedWordsOf } from "../../../db/queries/second-readers";
import { isUnder18Now } from "../../identity/read-second-readers.server";
import { organizationsWhere, READS_PEOPLE } from "../../identity/roles";
import { type ChannelName, channelsRead } from "../../identity/second-reader";
import type { Reading } from "../../record/context.server";
import { isAboutCheck } from "../contests/contest";

const MOST_WORDS = 500;

/** Something that an adult and somebody under 18 wrote, one to the other. */
export interface Words {
  id: string;
  channel: ChannelName;
  /** Who wrote it; null for the young person. */
  by: string | null;
  /** Epoch milliseconds. */
  at: number;
  said: string;
}

/** What the reader may read of what was written to and by somebody under 18. */
export interface WordsPage {
  personId: string;
  name: string;
  zone: string;
  /** Whether they are under 18 now; nothing is listed about anyone else. */
  under18: boolean;
  /** Newest first, at most 500. */
  words: readonly Words[];
}

/**
 * What adults and somebody under 18 wrote to each other, so far as the reader's roles in that person's
 * program let them read it (`CHANNELS`): their second reader. Null for everyone else, and about oneself
 * under any account.
 */
export async function readWords(
  { db, actor, now }: Reading,
  personId: string,
): Promise<WordsPage | null> {
  if (actor.personId === null) return null;
  const { ids } = await wholePerson(db, personId);
  if (ids.includes(actor.personId)) return null;
  const held = await membershipsOf(db, actor.personId);
  const person = await corpsMemberIn(db, organizationsWhere(held, READS_PEOPLE), personId);
  if (!person) return null;
  const programId = person.organizationId;
  const roles = held.filter((one) => one.organizationId === programId).map(({ role }) => role);
  const channels = channelsRead(roles);
  const under18 = await isUnder18Now(db, personId, now);
  const all = under18 ? await wordsOf(db, ids, programId) : [];
  const open = all.filter(({ channel, said }) => channels.includes(channel) && said !== "");
  return {
    personId,
    name: person.name,
    zone: (await organizationById(db, programId))?.timeZone ?? "UTC",
    under18,
    words: open.sort((a, b) => b.at - a.at).slice(0, MOST_WORDS),
  };
}

async function wordsOf(db: Reader, ids: readonly string[], programId: string): Promise<Words[]> {
  const coached = await coachWordsTo(db, ids);
  const contests = (await contestsOf(db, ids)).filter((one) => one.organizationId === programId);
  const conflicts = await conflictsOf(db, { personIds: ids });
  const observed = await observationWordsTo(db, ids, programId);
  const names = await namesOf(db, [
    ...coached.map(({ by }) => by),
    ...contests.flatMap(({ answer }) => answer?.by ?? []),
    ...conflicts.map(({ recordedBy }) => recordedBy),
    ...observed.map(({ by }) => by),
  ]);
  const nameOf = (id: string) => (ids.includes(id) ? null : (names.get(id) ?? ""));
  return [
    ...coached.map(({ by, ...one }) => ({ ...one, by: nameOf(by), channel: "tries" as const })),
    ...(await typedWordsOf(db, ids)).map((one) => ({
      ...one,
      by: null,
      channel: "typed" as const,
    })),
    ...observed.map(({ by, ...one }) => ({
      ...one,
      by: nameOf(by),
      channel: "observation" as const,
    })),
    ...contests.flatMap(({ id, kind, askedAt, said, answer }): Words[] => {
      const check = isAboutCheck(kind);
      const asked: Words = {
        id,
        channel: check ? "check-contest" : "contest",
        by: null,
        at: askedAt,
        said: said ?? "",
      };
      if (answer === null || answer.outcome === "withdrawn") return [asked];
      const { by, at, said: why } = answer;
      const channel = check ? "check-answer" : "answer";
      return [asked, { id, channel, by: nameOf(by), at, said: why ?? "" }];
    }),
    ...conflicts.map(({ id, recordedBy, recordedAt: at, said }): Words => {
      const by = nameOf(recordedBy);
      return { id, channel: by === null ? "own-conflict" : "conflict", by, at, said: said ?? "" };
    }),
  ];
}
