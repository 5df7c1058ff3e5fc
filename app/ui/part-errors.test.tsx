import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorPage } from "./ErrorPage";

describe("an error page", () => {
  it.each([
    [404, "There is no page here"],
    [403, "This page is not open to you"],
    [400, "We could not accept that"],
    [413, "We could not accept that"],
    [429, "Too many tries for now"],
    [500, "Something went wrong on our side"],
    [418.5, "We could not accept that"],
    [0, "Something went wrong on our side"],
  ])("for %s says %s, and leads home", (status, title) => {
    const html = renderToStaticMarkup(<ErrorPage status={status} />);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain(title);
    expect(html).toContain('href="/"');
  });

  it("gives a reference only when the fault is ours", () => {
    expect(renderToStaticMarkup(<ErrorPage status={500} reference="7QF4" />)).toContain("7QF4");
    expect(renderToStaticMarkup(<ErrorPage status={404} reference="7QF4" />)).not.toContain("7QF4");
  });
});
