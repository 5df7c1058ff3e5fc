import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LessonTable } from "./LessonTable";

describe("a table of a lesson", () => {
  const html = renderToStaticMarkup(
    <LessonTable>
      <thead>
        <tr>
          <th>Element</th>
          <th>
            What <em>you</em> do
          </th>
        </tr>
      </thead>
      {"\n"}
      <tbody>
        <tr>
          <td>Express care</td>
          <td>
            Ask <strong>how</strong> it went.
          </td>
        </tr>
      </tbody>
    </LessonTable>,
  );

  it("names each row by its first cell and each value by its column", () => {
    expect(html).toContain('<th scope="row">Express care</th>');
    expect(html).toContain('<td data-l="What you do"><div>Ask <strong>how</strong> it went.</div>');
    expect(html).toContain('<th scope="col">What <em>you</em> do</th>');
  });
});
