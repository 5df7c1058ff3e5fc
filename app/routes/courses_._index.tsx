import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signedIn } from "../http/guards.server";
import { t } from "../i18n/reader";
import { CourseList } from "../learning/CourseList";
import { readCourseList } from "../learning/read-course-page.server";

export const handle = { access: "signed-in" };
export const meta: MetaFunction = () => [{ title: t("app.title", { page: t("catalog.title") }) }];

const LONGEST_WORD = 60;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = await signedIn({ request, context });
  const query = new URL(request.url).searchParams;
  const asked = {
    audience: query.get("audience")?.slice(0, LONGEST_WORD) ?? "",
    word: query.get("word")?.slice(0, LONGEST_WORD) ?? "",
  };
  return { ...(await readCourseList(context.app.reading(who.actor), asked)), asked };
}

export default function Courses() {
  return <CourseList {...useLoaderData<typeof loader>()} />;
}
