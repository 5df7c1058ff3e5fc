import fc from "fast-check";
import { expect, test } from "vitest";
import { fillNeeds, type Need } from "./fill-needs";

const need = (openingId: string, slots: number, able: string[], staying: string[] = []): Need => ({
  openingId,
  slots,
  able,
  staying,
});

test.each<[what: string, needs: Need[], filled: number[]]>([
  ["nobody", [need("a", 2, [])], [0]],
  ["one person, two openings", [need("a", 1, ["x"]), need("b", 1, ["x"])], [1, 0]],
  ["the one who can go elsewhere does", [need("a", 1, ["x", "y"]), need("b", 1, ["x"])], [1, 1]],
  ["who stays keeps the place", [need("a", 1, ["x"], ["p"]), need("b", 1, ["x"])], [1, 1]],
  ["more able than places", [need("a", 2, ["x", "y", "z"])], [2]],
])("%s", (_, needs, filled) => {
  expect([...fillNeeds(needs).values()]).toEqual(filled);
});

const PEOPLE = ["p", "q", "r", "s"];
const drawn = fc.array(
  fc.record({ slots: fc.integer({ min: 0, max: 2 }), able: fc.subarray(PEOPLE) }),
  { maxLength: 3 },
);

/** Every way to send people to openings, tried one by one. */
function mostOf(needs: readonly Need[], people: readonly string[]): number {
  const [person, ...rest] = people;
  if (person === undefined) return 0;
  const stays = mostOf(needs, rest);
  const goes = needs.flatMap((one, i) =>
    one.slots > 0 && one.able.includes(person)
      ? [
          1 +
            mostOf(
              needs.map((n, j) => (i === j ? { ...n, slots: n.slots - 1 } : n)),
              rest,
            ),
        ]
      : [],
  );
  return Math.max(stays, ...goes);
}

test("as many places are filled as any way of sending people could fill", () => {
  fc.assert(
    fc.property(drawn, (list) => {
      const needs = list.map(({ slots, able }, i) => need(`o${i}`, slots, able));
      const filled = [...fillNeeds(needs).values()].reduce((a, b) => a + b, 0);
      expect(filled).toBe(mostOf(needs, PEOPLE));
    }),
  );
});
