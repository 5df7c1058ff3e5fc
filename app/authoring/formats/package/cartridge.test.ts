import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { oneOf } from "../../../../tests/kind-1";
import { itemTypes } from "../../../assessment/items/index";
import { textFor } from "../../../i18n/catalog";
import { canonical } from "../canonical";
import { readItems } from "../read-items";
import { writeItems } from "../write-items";
import { allNamed, attributeOf, childNamed, rawText, readXml, type XmlElement } from "../xml/xml";

const t = textFor("en");
const items = itemTypes.map((type) => oneOf(type));
const IN_PROFILE = ["single", "multi", "text"];

function cartridge() {
  const written = writeItems(items, "qti12", "bank.imscc", t);
  if (!written.ok) throw new Error(written.refused);
  const files = new Map(
    Object.entries(unzipSync(written.bytes)).map(([name, body]) => [name, strFromU8(body)]),
  );
  return { written, files };
}

function rootOf(text: string | undefined): XmlElement {
  const { root, refused } = readXml(text ?? "");
  if (!root || refused) throw new Error("It is not XML.");
  return root;
}

/** The rules that IMS Common Cartridge 1.3 publishes for its manifest. */
describe("a Common Cartridge of questions", () => {
  const { written, files } = cartridge();
  const manifest = rootOf(files.get("imsmanifest.xml"));
  const resources = allNamed(manifest, "resource");
  const ids = allNamed(manifest, "organization", "item", "resource").map((one) =>
    attributeOf(one, "identifier"),
  );

  it("names its schema and version", () => {
    const metadata = childNamed(manifest, "metadata");
    expect(rawText(childNamed(metadata, "schema"))).toBe("IMS Common Cartridge");
    expect(rawText(childNamed(metadata, "schemaversion"))).toBe("1.3.0");
    expect(files.get("imsmanifest.xml")).toContain(
      'xmlns="http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1"',
    );
    expect(allNamed(metadata, "title")).toHaveLength(1);
  });

  it("has one table of contents under one root without a title", () => {
    const [contents, ...more] = allNamed(manifest, "organization");
    expect(more).toEqual([]);
    expect(attributeOf(contents, "structure")).toBe("rooted-hierarchy");
    const root = childNamed(contents, "item");
    expect(childNamed(root, "title")).toBeUndefined();
    for (const item of allNamed(root, "item")) {
      expect(rawText(childNamed(item, "title"))).not.toBe("");
      expect(resources.map((one) => attributeOf(one, "identifier"))).toContain(
        attributeOf(item, "identifierref"),
      );
    }
  });

  it("gives every part an id of its own that XML may have", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  it("lists every file once, and no file that is not there", () => {
    const listed = allNamed(manifest, "file").map((one) => attributeOf(one, "href"));
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed, "imsmanifest.xml"].sort()).toEqual([...files.keys()].sort());
    for (const one of resources) {
      expect(attributeOf(one, "type")).toMatch(
        /^(imsqti_xmlv1p2\/imscc_xmlv1p3\/assessment|associatedcontent\/imscc_xmlv1p3\/learning-application-resource)$/,
      );
      for (const needed of allNamed(one, "dependency"))
        expect(ids).toContain(attributeOf(needed, "identifierref"));
    }
  });

  it("holds in its assessment only questions and metadata of the profile", () => {
    const exam = rootOf(files.get("questions/assessment_qti.xml"));
    const found = allNamed(exam, "item");
    expect(found.map((one) => attributeOf(one, "ident"))).toEqual(
      items.filter(({ type }) => IN_PROFILE.includes(type)).map(({ id }) => id),
    );
    const labels = allNamed(exam, "fieldlabel").map(rawText);
    for (const label of labels)
      expect(label).toMatch(/^(cc_profile|qmd_assessmenttype|qmd_scoretype)$/);
    for (const one of found)
      expect(rawText(allNamed(one, "fieldentry")[0])).toMatch(
        /^cc\.(multiple_choice|multiple_response|fib)\.v0p1$/,
      );
  });

  it("names each question that the standard has no kind for", () => {
    expect(
      written.items
        .filter(({ lost }) => lost.some((one) => /Common Cartridges will not see/.test(one)))
        .map(({ id }) => id),
    ).toEqual(items.filter(({ type }) => !IN_PROFILE.includes(type)).map(({ id }) => id));
  });

  it("is equal when it was written and read", async () => {
    const { outcomes, left } = await readItems(
      { name: "bank.imscc", bytes: written.bytes },
      null,
      t,
    );
    expect(outcomes.map((one) => (one.status === "rejected" ? one : canonical(one.item)))).toEqual(
      items.map(canonical),
    );
    expect(outcomes.every(({ status }) => status === "imported")).toBe(true);
    expect(left).toEqual([]);
  });

  it.each(["qti21", "qti3", "gift"] as const)("is not made of %s", (format) => {
    expect(writeItems(items, format, "bank.imscc", t)).toEqual({
      ok: false,
      refused: expect.stringContaining("QTI 1.2"),
    });
  });
});
