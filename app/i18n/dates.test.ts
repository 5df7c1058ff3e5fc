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
    expect(formatDay("2026-11-13", "en")).toBe("13 November 2026");
    expect(formatDay("2024-02-29", "en")).toBe("29 February 2024");
    expect(formatWeekday("2026-11-13", "en")).toBe("Friday 13 November 2026");
  });

  it.each(["2026-02-31", "2026-2-3", "13 November", "", "2026-11-13T00:00"])(
    "refuses %j, which is not a day",
    (day) => {
      expect(() => formatDay(day, "en")).toThrow(RangeError);
    },
  );

  it("says an instant in its own zone, and the zone", () => {
    expect(formatDayOf(instant, "America/Phoenix", "en")).toBe("2 November 2026");
    expect(formatTime(instant, "America/Phoenix", "en")).toBe("11:13 pm");
    expect(formatZone(instant, "America/New_York", "en")).toBe("Eastern Time");
    expect(formatInstant(instant, "America/Phoenix", "en")).toBe(
      "2 November 2026, 11:13 pm, Mountain Standard Time",
    );
    expect(formatInstant(instant, "America/New_York", "en")).toBe(
      "3 November 2026, 1:13 am, Eastern Time",
    );
  });

  it("writes them as people write Spanish in the United States", () => {
    expect(formatDay("2026-11-13", "es")).toBe("13 de noviembre de 2026");
    expect(formatWeekday("2026-11-13", "es")).toBe("Viernes 13 de noviembre de 2026");
    expect(formatInstant(instant, "America/New_York", "es")).toBe(
      "3 de noviembre de 2026, 1:13 a.m., hora oriental",
    );
  });
});
