import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { formatDay } from "../i18n/dates";
import { RenewalLater, RenewalNext } from "./RenewalNext";
import type { CourseRenewal } from "./read-course-renewal.server";

const renewal: CourseRenewal = {
  ...{ achievementId: "safe-1", title: "Safe and Clear", endsOn: "2027-11-13", hasEnded: false },
  ...{ opensOn: "2027-09-29", isOpen: true },
};
const day = formatDay("2027-11-13", "en");

test("what may be renewed now says by when, how long, and begins with one press", () => {
  const page = renderToStaticMarkup(
    <RenewalNext courseId="safe-1" objectives={4} renewal={renewal} />,
  );
  expect(page).toContain(`Renew by ${day}: about 10 minutes`);
  expect(page).toContain('action="/courses/safe-1/check"');
  expect(page).toContain('name="renew" value="yes"');
});

test("what has ended says so, and that it does not count until then", () => {
  const ended = { ...renewal, hasEnded: true };
  const page = renderToStaticMarkup(
    <RenewalNext courseId="safe-1" objectives={4} renewal={ended} />,
  );
  expect(page).toContain(`It ended on ${day}. Renew it now: about 10 minutes`);
  expect(page).toContain("no longer counts");
});

test("before its window it says from when on", () => {
  const page = renderToStaticMarkup(<RenewalLater objectives={2} renewal={renewal} />);
  expect(page).toContain(`Good through ${day}. From ${formatDay("2027-09-29", "en")} on`);
  expect(page).toContain("about 5 minutes");
});
