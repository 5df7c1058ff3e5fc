import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { optional, paragraphs } from "../http/fields";
import { readForm } from "../http/form.server";
import { seeOther, unprocessable } from "../http/respond";
import { askedAgain } from "../http/typed";
import { t } from "../i18n/reader";
import { linkIdOf } from "../identity/link.server";
import { OPENING_ROLES } from "../placement/openings/opening";
import { STRANGER } from "../record/context.server";
import { answerSurvey, readAsk } from "../reporting/survey/answer-survey.server";
import { SurveyForm, SurveyUnknown } from "../reporting/survey/SurveyForm";
import { ENOUGH, MOST_WORDS, QUESTIONS } from "../reporting/survey/survey";
import { answersIn, enoughField } from "../reporting/survey/survey-fields";

export const handle = { access: "public" };
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const school = data?.shown?.school;
  const page = school === undefined ? t("survey.unknown") : t("survey.title", { school });
  return [{ title: t("app.title", { page }) }, { name: "robots", content: "noindex" }];
};

const said = {
  times: z.enum(QUESTIONS.times),
  ready: z.enum(QUESTIONS.ready),
  fits: z.enum(QUESTIONS.fits),
  supervision: z.enum(QUESTIONS.supervision),
  language: z.enum(QUESTIONS.language),
  again: z.enum(QUESTIONS.again),
  stopped: optional(paragraphs(MOST_WORDS)),
};

async function open({ context, params }: Pick<LoaderFunctionArgs, "context" | "params">) {
  const { app } = context;
  return readAsk(app.reading(STRANGER), linkIdOf(app.env, params.token));
}

export async function loader(args: LoaderFunctionArgs) {
  const ask = await open(args);
  if (!ask) return { shown: null };
  const { school, program, survey, isOpen, roles, answers, stopped } = ask;
  return {
    shown: {
      school: school.name,
      program: program.name,
      closesOn: survey.closesOn,
      isOpen,
      roles,
      answers,
      stopped,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { request, context, params } = args;
  const ask = await open(args);
  if (!ask?.isOpen) {
    const message = t(ask ? "survey.problem.closed" : "survey.unknownText");
    return unprocessable({ problems: [{ field: "", message }], values: {} });
  }
  const roles = OPENING_ROLES.filter((role) => ask.roles.includes(role));
  const enough = Object.fromEntries(roles.map((role) => [enoughField(role), z.enum(ENOUGH)]));
  const labels = Object.fromEntries(
    roles.map((role) => [
      enoughField(role),
      t("survey.enough", { role: t(`placementRole.${role}`) }),
    ]),
  );
  const byRole = await readForm(request.clone(), z.object(enough), { labels });
  const rest = await readForm(request, z.object(said));
  if (!byRole.ok && byRole.status !== 422) return unprocessable(byRole);
  if (!byRole.ok || !rest.ok) {
    const problems = [byRole, rest].flatMap((read) => (read.ok ? [] : read.problems));
    return unprocessable({ problems, values: { ...byRole.values, ...rest.values } });
  }
  const { stopped, ...chosen } = rest.value;
  const answers = answersIn(roles, chosen, byRole.value);
  const outcome = await context.app.run(STRANGER, (writing) =>
    answerSurvey(writing, { askId: ask.id, answers, stopped: stopped ?? null }),
  );
  if (outcome.ok) return seeOther(`/survey/${params.token}`);
  const message = t("survey.problem.closed");
  return unprocessable({ problems: [{ field: "", message }], values: {} });
}

export default function Survey() {
  const { shown } = useLoaderData<typeof loader>();
  const asked = askedAgain(useActionData<typeof action>());
  return shown ? <SurveyForm {...shown} asked={asked} /> : <SurveyUnknown />;
}
