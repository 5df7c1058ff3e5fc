import { z } from "zod";

/** What a choice in a scenario turns out to be. */
export const verdicts = ["strong", "partial", "harmful"] as const;
export type Verdict = (typeof verdicts)[number];

const html = z.string();

const prose = z.strictObject({ type: z.literal("prose"), html });

const scenario = z.strictObject({
  type: z.literal("scenario"),
  id: z.string(),
  title: z.string(),
  setting: z.string(),
  /** What happens, ending in the question. */
  prompt: html,
  /** The question alone, in words, for the group of choices. */
  question: z.string(),
  choices: z.array(
    z.strictObject({ id: z.string(), verdict: z.enum(verdicts), text: html, why: html }),
  ),
});

const reflect = z.strictObject({ type: z.literal("reflect"), id: z.string(), prompt: z.string() });

const item = z.strictObject({ type: z.literal("item"), id: z.string() });

const stateCard = z.strictObject({ type: z.literal("state-card") });

const contacts = z.strictObject({ type: z.literal("contacts") });

/**
 * One stretch of a lesson as it is stored: prose rendered when the version was published, or the data of
 * an interactive part. A practice item is its id only: its words, key and feedback live in its own rows.
 * Cards are only their place: what they say is not the version's (see cards/card.ts).
 */
export const blockSchema = z.discriminatedUnion("type", [
  prose,
  scenario,
  reflect,
  item,
  stateCard,
  contacts,
]);
export type Block = z.infer<typeof blockSchema>;
export type ScenarioBlock = z.infer<typeof scenario>;
export type ReflectBlock = z.infer<typeof reflect>;

export const blocksSchema = z.array(blockSchema);
