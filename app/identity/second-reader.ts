import type { Role } from "./roles";

/** Whose words they are: those of an adult who looks after the person, or the person's own. */
export type Writer = "adult" | "member";

/** The roles in a program that may be a second reader. */
export type ReadsWords = Extract<Role, "coach" | "adjudicator" | "program_lead">;

/** Where an adult and a corps member read each other's words. */
export interface Channel {
  writer: Writer;
  /** The roles whose holders, in the program, open the page on which the words stand. */
  readers: readonly ReadsWords[];
}

/**
 * Every place where an adult of a program and a corps member under 18 read each other's words, and who
 * else can open them: on the person's page of words (`/people/:id/words`), and where they are written.
 * What is said about a check or a day of birth is an adjudicator's alone (gate.md §1.7).
 */
export const CHANNELS = {
  tries: { writer: "adult", readers: ["coach", "program_lead"] },
  observation: { writer: "adult", readers: ["coach", "adjudicator", "program_lead"] },
  answer: { writer: "adult", readers: ["adjudicator", "program_lead"] },
  "check-answer": { writer: "adult", readers: ["adjudicator"] },
  conflict: { writer: "adult", readers: ["adjudicator", "program_lead"] },
  "own-conflict": { writer: "member", readers: ["adjudicator", "program_lead"] },
  contest: { writer: "member", readers: ["adjudicator", "program_lead"] },
  "check-contest": { writer: "member", readers: ["adjudicator"] },
  typed: { writer: "member", readers: ["coach", "program_lead"] },
} as const satisfies Record<string, Channel>;
export type ChannelName = keyof typeof CHANNELS;
export const CHANNEL_NAMES = Object.keys(CHANNELS) as ChannelName[];

/** The channels whose words somebody with these roles in the person's program reads. */
export function channelsRead(roles: readonly Role[]): ChannelName[] {
  return CHANNEL_NAMES.filter((name) => {
    const readers: readonly Role[] = CHANNELS[name].readers;
    return readers.some((role) => roles.includes(role));
  });
}

/** Someone with an account, and a role that they hold in a program now. */
export interface Holder {
  personId: string;
  role: Role;
}

/**
 * The roles in which another adult can open what is written in a channel, in the channel's order; none
 * when nobody else can. `apart` is every account of the writer and of the young person: neither is their
 * own second reader.
 */
export function secondReaders(
  channel: ChannelName,
  holders: readonly Holder[],
  apart: readonly string[],
): ReadsWords[] {
  const { readers }: Channel = CHANNELS[channel];
  return readers.filter((role) =>
    holders.some((one) => one.role === role && !apart.includes(one.personId)),
  );
}

/** What a form about somebody under 18 says of who else reads it; `roles` is empty when nobody could. */
export interface SecondReaders {
  /** The young person; null where the reader is that person. */
  name: string | null;
  roles: readonly ReadsWords[];
  /** Who could be added, where nobody reads it. */
  wanted: readonly ReadsWords[];
}
