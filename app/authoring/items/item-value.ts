import type { Item } from "../../assessment/items/index";
import { withoutHidden } from "../../catalog/text";
import type { PlainValue } from "./entry-node";
import { partsOf } from "./item-parts";

/**
 * An item as items.yaml writes it: in the house's order, without what it need not say, and without
 * characters that cannot be seen.
 */
export function plainItem(item: Item): { [name: string]: PlainValue } {
  const whole: { [name: string]: PlainValue } = JSON.parse(withoutHidden(JSON.stringify(item)));
  const order = partsOf(item.type).map(({ name }) => name.split(".")[0] ?? name);
  const names = Object.keys(whole).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const value: { [name: string]: PlainValue } = {};
  for (const name of names) {
    const own = whole[name];
    if (own !== undefined && !isUnsaid(name, own)) value[name] = own;
  }
  return value;
}

function isUnsaid(name: string, value: PlainValue): boolean {
  if (name === "critical") return value === false;
  if (name === "tolerance") return value === 0;
  return Array.isArray(value) && value.length === 0;
}
