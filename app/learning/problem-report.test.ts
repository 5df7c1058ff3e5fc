import { expect, test } from "vitest";
import { placeIn, type ReportPlace, reportAddress } from "./problem-report";

test.each<ReportPlace>([
  { slug: "01-a & b", block: 0 },
  { itemId: "REL.1.1-Q01" },
  { question: 3 },
])("the address of %j names it again", (place) => {
  const address = new URL(reportAddress("rel-1", place), "https://muster.example");
  expect(address.pathname).toBe("/courses/rel-1/report");
  expect(placeIn(address.searchParams)).toEqual(place);
});

test.each(["", "lesson=a", "lesson=a&part=0", "part=1", "lesson=a&part=1.5", "question=-1"])(
  "%s names no place",
  (query) => expect(placeIn(new URLSearchParams(query))).toBeNull(),
);
