import { t } from "../../i18n/reader";
import { stoppedSentences } from "../../record/box";
import type { Box } from "../../record/open-box.server";
import type { FormatName } from "../formats/item-format";
import { carryItems, type ImportReport } from "./brought-items";
import { READ_ITEMS } from "./tasks";

/** What a file of questions would bring, in the reader's words. It is read in the box only. */
export async function reportOn(
  file: { name: string; bytes: Uint8Array },
  format: FormatName | null,
  box: Box,
): Promise<ImportReport | { stopped: string }> {
  const outcome = await box.run(READ_ITEMS, { ...file, format, locale: t.locale });
  if (!outcome.ok) {
    const { message, fix } = stoppedSentences(outcome.reason, "this file");
    return { stopped: `${message} ${fix}` };
  }
  const { outcomes, left } = outcome.value;
  const taken = outcomes.flatMap((one) => (one.status === "rejected" ? [] : [one]));
  return {
    outcomes,
    left,
    carried: carryItems(taken.map(({ item }) => item)),
    places: Object.fromEntries(taken.map(({ index }, at) => [index, at])),
  };
}
