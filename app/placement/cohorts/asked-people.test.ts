import fc from "fast-check";
import { expect, test } from "vitest";
import { askedRows, findAsked } from "./asked-people";

const people = [
  { personId: "p1", name: "Ana Ruiz", emails: ["ana@mesa.example"] },
  { personId: "p2", name: "José Núñez", emails: ["jose@mesa.example", "j@other.example"] },
  { personId: "p3", name: "Bo Lee", emails: ["bo@mesa.example"] },
  { personId: "p4", name: "Bo Lee", emails: ["bo.lee@mesa.example"] },
];

test.each([
  ["p1", "p1"],
  ["ana@mesa.example", "p1"],
  ["ANA@Mesa.example", "p1"],
  ["jose nunez", "p2"],
  ["j@other.example", "p2"],
  ["bo lee", "several"],
  ["bo.lee@mesa.example", "p4"],
  ["Ana", "nobody"],
  ["—", "nobody"],
])("%s is %s", (asked, expected) => {
  const [found] = findAsked([asked], people);
  expect(found && "person" in found ? found.person.personId : found?.problem).toBe(expected);
});

test("rows are read from what a spreadsheet or a letter leaves", () => {
  expect(askedRows('\uFEFFAna Ruiz\r\n\r\n "bo@x.example",\r p3 \n')).toEqual([
    "Ana Ruiz",
    "bo@x.example",
    "p3",
  ]);
});

test("order, batch size and duplicates never change what a row finds (R25)", () => {
  const row = fc.constantFrom("p1", "ana@mesa.example", "bo lee", "nobody", "José Núñez", "");
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), fc.array(row), (rows, beside) => {
      const alone = rows.map((one) => findAsked([one], people)[0]);
      expect(findAsked(rows, people)).toEqual(alone);
      expect(findAsked([...rows, ...beside], people).slice(0, rows.length)).toEqual(alone);
      expect(findAsked([...rows].reverse(), people).reverse()).toEqual(alone);
    }),
  );
});
