import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayOf,
  formatInstant,
  formatTime,
  formatWeekday,
  formatZone,
} from "./dates";

const instant = Date.UTC(2026, 10, 3, 6, 13);

describe("days and instants in words", () => {
  it("says a civil day without a zone moving it", () => {
    expect(formatDay("2026-11-13")).toBe("13 November 2026");
    expect(formatDay("2024-02-29")).toBe("29 February 2024");
    expect(formatWeekday("2026-11-13")).toBe("Friday 13 November 2026");
  });

  it.each(["2026-02-31", "2026-2-3", "13 November", "", "2026-11-13T00:00"])(
    "refuses %j, which is not a day",
    (day) => {
      expect(() => formatDay(day)).toThrow(RangeError);
    },
  );

  it("says an instant in its own zone, and the zone", () => {
    expect(formatDayOf(instant, "America/Phoenix")).toBe("2 November 2026");
    expect(formatTime(instant, "America/Phoenix")).toBe("11:13 pm");
    expect(formatZone(instant, "America/New_York")).toBe("Eastern Time");
    expect(formatInstant(instant, "America/Phoenix")).toBe(
      "2 November 2026, 11:13 pm, Mountain Standard Time",
    );
    expect(formatInstant(instant, "America/New_York")).toBe(
      "3 November 2026, 1:13 am, Eastern Time",
    );
  });
});
