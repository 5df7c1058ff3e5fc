import { startLength } from "../found";
import { qtiFormat } from "./qti";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

/** QTI 2.1 and 2.2. */
export const qti21 = qtiFormat({
  name: "qti21",
  item: "assessmentItem",
  recognizes: (text) => /<(\w+:)?assessmentItem[\s>]/.test(text.slice(0, startLength)),
  toPlain: (item) => item,
  fromPlain: (item) => ({
    ...item,
    attributes: new Map([["xmlns", NAMESPACE], ...item.attributes]),
  }),
});
