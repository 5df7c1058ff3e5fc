import { z } from "zod";
import { addDays } from "../days";
import { anyLeaf, leafKind } from "../leaf";
import { fails, met } from "../state";

/** No hold in force on the day. */
export const noHold = leafKind(z.strictObject(anyLeaf), {
  about: () => ({}),
  reads: () => [],
  judge: (_leaf, { facts }) => ({
    changes: facts.holds.flatMap((hold) =>
      hold.to === null ? [hold.on] : [hold.on, addDays(hold.to, 1)],
    ),
    on(day) {
      const inForce = facts.holds.filter(
        (hold) => hold.on <= day && (hold.to === null || day <= hold.to),
      );
      return inForce.length === 0
        ? met([])
        : fails(
            "on hold",
            inForce.map((hold) => hold.id),
          );
    },
  }),
});
