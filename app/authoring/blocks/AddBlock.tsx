import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Form } from "../../ui/Form";
import { EditFields } from "../EditFields";
import type { Completions } from "../editor/completions";
import { BlockFields } from "./BlockFields";
import type { BlockType } from "./block";
import type { BlockFields as Fields } from "./block-form";
import { addable } from "./block-words";

interface AddBlockProps {
  /** Where the new block goes: before the one at this place, from 0. */
  at: number;
  /** What is being added; null while it is being chosen. */
  adding: { type: BlockType; fields: Fields; asked: Asked | null } | null;
  names: Completions;
  cited: readonly string[];
  seq: number;
  editKey: string;
}

/** The place where a block is added: first what kind, each with what it is for and an example, then its form. */
export function AddBlock({ at, adding, names, cited, seq, editKey }: AddBlockProps) {
  const t = useText();
  const where = at === 0 ? t("blocks.add.first") : t("blocks.add.after", { n: at });
  if (!adding) {
    return (
      <section className="stack" id="add" tabIndex={-1} aria-labelledby="add-title">
        <h3 id="add-title">{t("blocks.add")}</h3>
        <p className="soft">{where}</p>
        <ul className="block-menu">
          {addable.map((type) => (
            <li key={type}>
              <a href={`?at=${at}&add=${type}#add`} data-add={type}>
                {t(`blocks.menu.${type}`)}
              </a>
              <p className="small">{t(`blocks.help.${type}`)}</p>
              <p className="small soft">
                {t("blocks.example", { words: t(`blocks.try.${type}`) })}
              </p>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const { type, fields, asked } = adding;
  return (
    <section className="stack" id="add" tabIndex={-1} aria-labelledby="add-title">
      <h3 id="add-title">{t("blocks.add.new", { name: t(`blocks.menu.${type}`) })}</h3>
      <p className="soft">
        {where} {t(`blocks.help.${type}`)}
      </p>
      <p className="small soft">{t("blocks.example", { words: t(`blocks.try.${type}`) })}</p>
      <Form id="new" {...(asked ? { asked } : {})}>
        <EditFields editKey={`${editKey}-new`} seq={seq} />
        <input type="hidden" name="block" value={at} />
        <input type="hidden" name="type" value={type} />
        <BlockFields type={type} fields={fields} names={names} cited={cited} />
        <p className="row">
          <Button name="work" value="add">
            {t("blocks.add.button")}
          </Button>
          <TouchLink href={`?at=${at}#add`}>{t("blocks.add.other")}</TouchLink>
        </p>
      </Form>
    </section>
  );
}
