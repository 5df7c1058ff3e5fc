import { NO_NEED, type OpeningNeed } from "../../app/placement/matching/need";
import { saveNeed } from "../../app/placement/matching/save-need.server";
import { saveServing } from "../../app/placement/matching/save-serving.server";
import { NOTHING_SAID, type Serving } from "../../app/placement/matching/serving";
import { ORGANIZATIONS } from "../../tests/cast";
import type { Story } from "./story";

const DISTRICT = ORGANIZATIONS.district.name;

/** What two schools ask for, and what some people say of where and when they can serve: all invented. */
export async function sayWhatFits(
  { step, staff, corps }: Pick<Story, "step" | "staff" | "corps">,
  openings: { reading: { id: string }; math: { id: string } },
): Promise<void> {
  const asked: [string, Partial<OpeningNeed>][] = [
    [
      openings.reading.id,
      {
        ...{ grades: ["3", "4", "5"], languages: ["nv", "es"], modality: "in_person" },
        ...{ town: "Agua Linda", badges: ["rel-1"], host: "Delia Ortega" },
      },
    ],
    [
      openings.math.id,
      { grades: ["6"], languages: ["es"], modality: "both", town: "Painted Mesa" },
    ],
  ];
  for (const [openingId, need] of asked)
    await step(`need of ${openingId}`, staff.lead, (context) =>
      saveNeed(context, { openingId, need: { ...NO_NEED, ...need } }),
    );
  const said: [keyof Story["corps"], Partial<Serving>][] = [
    [
      "kofi",
      {
        ...{ languages: ["en", "es"], weekdays: [1, 2, 3, 4], places: ["Agua Linda", DISTRICT] },
        ...{ hours: { from: "07:30", to: "12:30" }, modality: "in_person" },
      },
    ],
    ["amara", { languages: ["en", "nv"], weekdays: [2, 4], places: [DISTRICT], modality: "both" }],
    ["lena", { languages: ["en"], places: ["Tuba City"], modality: "online" }],
  ];
  for (const [who, serving] of said)
    await step(`serving of ${who}`, corps[who], (context) =>
      saveServing(context, { ...NOTHING_SAID, ...serving }),
    );
}
