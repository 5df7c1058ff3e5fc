import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Locked } from "./Button";
import { Choices } from "./Choices";
import { Field } from "./Field";
import { FlowTable } from "./FlowTable";
import { ErrorSummary } from "./problems";

describe("a field", () => {
  it("says label, hint, error, box in that order, tied together", () => {
    const html = renderToStaticMarkup(
      <Field name="day" label="Day" hint="Year first" error="There is no 31 February." value="x" />,
    );
    const order = ["<label", "Year first", "There is no 31 February.", "<input"];
    const places = order.map((piece) => html.indexOf(piece));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).toContain('for="day"');
    expect(html).toContain('aria-describedby="day-hint day-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('value="x"');
  });

  it("is quiet when nothing is wrong", () => {
    const html = renderToStaticMarkup(<Field name="day" label="Day" />);
    expect(html).not.toContain("aria-");
  });

  it("never sends a password back", () => {
    const html = renderToStaticMarkup(
      <Field name="password" type="password" label="Password" value="secret" />,
    );
    expect(html).not.toContain("secret");
  });

  it("keeps what was chosen or written in every kind of box", () => {
    const options = [
      { value: "a", label: "A" },
      { value: "b", label: "B" },
    ];
    expect(
      renderToStaticMarkup(
        <Field name="f" type="select" label="F" options={options} choose="Choose" value="b" />,
      ),
    ).toContain('<option value="b" selected="">');
    expect(
      renderToStaticMarkup(<Field name="f" type="textarea" label="F" value="some words" />),
    ).toContain("some words</textarea>");
    expect(
      renderToStaticMarkup(<Field name="f" type="number" label="F" min={1} value={3} />),
    ).toContain('value="3"');
  });
});

describe("choices", () => {
  it("carry the id of their name on the first box, where a summary's link leads", () => {
    const html = renderToStaticMarkup(
      <>
        <ErrorSummary title="Problem" problems={[{ field: "answer", message: "Choose one." }]} />
        <Choices
          type="radio"
          name="answer"
          legend="Which?"
          error="Choose one."
          options={[
            { value: "1", label: "One" },
            { value: "2", label: "Two" },
          ]}
          chosen={["2"]}
        />
      </>,
    );
    expect(html).toContain('href="#answer"');
    expect(html.match(/id="answer"/g)).toHaveLength(1);
    expect(html).toContain('aria-describedby="answer-error"');
    expect(html).toMatch(/<input[^>]*checked=""[^>]*value="2"|value="2"[^>]*checked=""/);
  });
});

describe("an error summary", () => {
  it("is nothing without a problem", () => {
    expect(renderToStaticMarkup(<ErrorSummary title="Problem" problems={[]} />)).toBe("");
  });
});

describe("a locked button", () => {
  it("says why, leads to what remains, and sends nothing", () => {
    const way = { href: "/check", label: "Go to the check" };
    const html = renderToStaticMarkup(
      <Locked label="Place" reason="Opens after the check." way={way} />,
    );
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).toMatch(/aria-describedby="([^"]+)".*id="\1"/);
    expect(html).toContain('href="/check"');
  });
});

describe("a flow table", () => {
  it("writes on each value the name of its column, for narrow pages", () => {
    const html = renderToStaticMarkup(
      <FlowTable
        caption="Checks"
        columns={["Check", { label: "What was found", short: "Found" }, "Result"]}
        rows={[{ key: "1", cells: ["Signature", "Ed25519", "Pass"] }]}
      />,
    );
    expect(html).toContain('<th scope="row">Signature</th>');
    expect(html).toContain('<td data-l="Found"><div>Ed25519</div></td>');
    expect(html).toContain('<td data-l="Result"><div>Pass</div></td>');
    expect(html).toContain('<th scope="col">What was found</th>');
  });
});
