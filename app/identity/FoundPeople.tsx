import { useText } from "../i18n/text";
import { type Asked, FRESH } from "../ui/asked";
import { Button } from "../ui/Button";
import { Field } from "../ui/Field";
import { Form } from "../ui/Form";
import { Row, Rows } from "../ui/Rows";

/** What came of looking someone up: what was wrong with the words, or who has them. */
export type Looked = Asked | { found: readonly { personId: string; name: string }[] };

/** Looks someone up by a part of their name; one who is alone with it opens at once. */
export function FoundPeople({ looked, most }: { looked: Looked | undefined; most: number }) {
  const t = useText();
  const found = looked && "found" in looked ? looked.found : null;
  const asked = looked && "problems" in looked ? looked : FRESH;
  return (
    <div className="stack">
      <Form asked={asked} action="/people">
        <Field
          name="name"
          type="search"
          label={t("find.name")}
          hint={t("find.hint")}
          autoComplete="off"
          required
        />
        <p>
          <Button weight="two">{t("find.go")}</Button>
        </p>
      </Form>
      {found && (
        <div role="status" className="stack">
          <p>
            {found.length === 0
              ? t("find.none")
              : found.length < most
                ? t("find.found", { n: found.length })
                : t("find.most", { n: most })}
          </p>
          {found.length > 0 && (
            <Rows>
              {found.map(({ personId, name }) => (
                <Row key={personId}>
                  <a className="touch" href={`/people/${personId}`}>
                    {name}
                  </a>
                </Row>
              ))}
            </Rows>
          )}
        </div>
      )}
    </div>
  );
}
