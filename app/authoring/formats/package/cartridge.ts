import type { Item } from "../../../assessment/items/index";
import type { Text } from "../../../i18n/catalog";
import type { Exported } from "../item-format";
import { qti12 } from "../qti/qti12";
import { metadata12 } from "../qti/qti12-parts";
import { cartridgeItem12 } from "../qti/qti12-write";
import type { XmlElement } from "../xml/xml";
import { el, writeXml } from "../xml/xml-writing";

const IMSCC = "http://www.imsglobal.org/xsd/imsccv1p3";
const LOM = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
const QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";
/** Where Canvas writes a quiz twice: as the profile has it, and whole. */
const IN_PROFILE = "questions/assessment_qti.xml";
const WHOLE = "non_cc_assessments/questions.xml.qti";

/** A part of a cartridge that its table of contents lists. */
export interface CartridgePart {
  id: string;
  title: string;
  resource: XmlElement;
}

/**
 * The questions of a cartridge: those that its profile has as one assessment, and beside it all of them
 * with what Muster keeps. `lost` of an item says what readers of cartridges will not see.
 */
export function cartridgeQuestions(
  items: readonly Item[],
  title: string,
  t: Text,
): { files: Map<string, string>; part: CartridgePart; also: XmlElement[]; items: Exported[] } {
  const whole = qti12.write(items, t);
  const listed = items.flatMap((item) => cartridgeItem12(item) ?? []);
  const exported = whole.items.map((one, at): Exported => {
    const item = items[at];
    const isLeft = item !== undefined && cartridgeItem12(item) === null;
    return isLeft ? { ...one, lost: [t("formats.unseen.profile"), ...one.lost] } : one;
  });
  const exam = el(
    "assessment",
    { ident: "muster-questions", title },
    metadata12([
      ["cc_profile", "cc.exam.v0p1"],
      ["qmd_assessmenttype", "Examination"],
      ["qmd_scoretype", "Percentage"],
    ]),
    el("section", { ident: "root_section" }, listed),
  );
  const file = (href: string) => el("file", { href });
  const assessment = "imsqti_xmlv1p2/imscc_xmlv1p3/assessment";
  const associated = "associatedcontent/imscc_xmlv1p3/learning-application-resource";
  return {
    files: new Map([
      [IN_PROFILE, writeXml(el("questestinterop", { xmlns: QTI }, exam))],
      [WHOLE, whole.text],
    ]),
    part: {
      id: "questions",
      title,
      resource: el(
        "resource",
        { identifier: "questions-resource", type: assessment },
        file(IN_PROFILE),
        el("dependency", { identifierref: "questions-whole" }),
      ),
    },
    also: [
      el("resource", { identifier: "questions-whole", type: associated, href: WHOLE }, file(WHOLE)),
    ],
    items: exported,
  };
}

/** The imsmanifest.xml of IMS Common Cartridge 1.3: every part in its contents, and every file. */
export function cartridgeManifest(
  of: { id: string; title: string; language: string; description?: string },
  parts: readonly CartridgePart[],
  also: readonly XmlElement[] = [],
): string {
  const said = (name: string, text: string) =>
    el(`lomimscc:${name}`, {}, el("lomimscc:string", { language: of.language }, text));
  const lom = el(
    "lomimscc:lom",
    {},
    el(
      "lomimscc:general",
      {},
      said("title", of.title),
      of.description ? said("description", of.description) : undefined,
    ),
  );
  const contents = parts.map(({ id, title, resource }) =>
    el(
      "item",
      { identifier: id, identifierref: resource.attributes.get("identifier") },
      el("title", {}, title),
    ),
  );
  return writeXml(
    el(
      "manifest",
      { identifier: of.id, xmlns: `${IMSCC}/imscp_v1p1`, "xmlns:lomimscc": LOM },
      el(
        "metadata",
        {},
        el("schema", {}, "IMS Common Cartridge"),
        el("schemaversion", {}, "1.3.0"),
        lom,
      ),
      el(
        "organizations",
        {},
        el(
          "organization",
          { identifier: "contents", structure: "rooted-hierarchy" },
          el("item", { identifier: "root" }, contents),
        ),
      ),
      el("resources", {}, [...parts.map(({ resource }) => resource), ...also]),
    ),
  );
}
