import { z } from "zod";
import { addDays, type Day } from "../days";
import { anyLeaf, leafKind } from "../leaf";
import { failsBy, met } from "../state";
import { FEW, worthByDay } from "../sweep";

/** No hold in force on the day. */
export const noHold = leafKind(z.strictObject(anyLeaf), {
  about: () => ({}),
  reads: () => [],
  judge(_leaf, { facts }) {
    const { holds } = facts;
    const held = worthByDay(holds.map(({ on, to }) => ({ from: on, through: to, worth: 1 })));
    const inForce = (day: Day) =>
      holds.filter((hold) => hold.on <= day && (hold.to === null || day <= hold.to));
    return {
      changes: holds.flatMap((hold) =>
        hold.to === null ? [hold.on] : [hold.on, addDays(hold.to, 1)],
      ),
      on: (day) =>
        held(day) === 0 ? met([]) : failsBy("on hold", () => inForce(day).map(({ id }) => id)),
      apart: holds.length > FEW,
    };
  },
});
