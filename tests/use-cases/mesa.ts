import type { CourseContent } from "../../app/catalog/course";
import { publishCourse } from "../../app/catalog/publish-course.server";
import type { OrganizationKind, Role } from "../../app/identity/roles";
import { COMMAND_LINE } from "../../app/record/context.server";
import { insertAccount } from "../../db/queries/identity-accounts";
import { insertMembership, insertOrganization } from "../../db/queries/identity-organizations";
import { MONDAY, type World } from "./world";

const PHOENIX = "America/Phoenix";

/** Adds an organization in Arizona; its id is its name. */
export async function addOrganization(
  world: World,
  kind: OrganizationKind,
  id: string,
  parentId: string | null = null,
) {
  await world.run(COMMAND_LINE, ({ tx }) =>
    insertOrganization(tx, {
      id,
      kind,
      name: id,
      timeZone: PHOENIX,
      state: "AZ",
      parentId,
      createdAt: MONDAY,
    }),
  );
}

/** Adds someone with roles; their id is their name. */
export async function addPerson(
  world: World,
  id: string,
  roles: readonly { at: string; role: Role }[],
) {
  await world.run(COMMAND_LINE, async ({ tx, newId }) => {
    await insertAccount(tx, {
      personId: id,
      email: `${id}@mesa.example`,
      name: id,
      passwordHash: "no password",
      isDemo: false,
      createdAt: MONDAY,
    });
    for (const { at, role } of roles)
      await insertMembership(tx, {
        id: newId(),
        personId: id,
        organizationId: at,
        role,
        grantedBy: null,
        grantedAt: MONDAY,
      });
  });
}

const levels = ["not yet", "emerging", "proficient", "strong"];
/** A course whose practice task has two rows, A and B. */
export const COURSE: CourseContent = {
  courseId: "rel-9",
  version: "1.0.0",
  contentHash: "hash-1",
  title: "A small course",
  summary: "One lesson.",
  language: "en",
  minutes: 6,
  manifest: {
    code: "REL-9",
    strand: "relationships",
    audience: ["tutor"],
    prerequisites: [],
    modality: "blended",
    masteryRule: "muster-check@1",
    credentials: [],
    author: "A college",
    practiceTask: {
      title: "The first five minutes",
      rubric: [
        { id: "A", title: "Open", objectives: ["REL.9.1"], levels },
        { id: "B", title: "Repair", objectives: ["REL.9.1"], levels },
      ],
    },
  },
  objectives: [{ id: "REL.9.1", text: "Greet." }],
  lessons: [],
  items: [],
};

/** A program `mesa` with two coaches and a lead, its corps members, and another program beside it. */
export async function openMesa(world: World) {
  for (const [kind, id] of [
    ["college", "juniper"],
    ["program", "mesa"],
    ["program", "ridge"],
  ] as const)
    await addOrganization(world, kind, id);
  await addPerson(world, "luis", [{ at: "mesa", role: "coach" }]);
  await addPerson(world, "kai", [{ at: "mesa", role: "coach" }]);
  await addPerson(world, "rosa", [{ at: "mesa", role: "program_lead" }]);
  await addPerson(world, "omar", [
    { at: "ridge", role: "coach" },
    { at: "ridge", role: "program_lead" },
  ]);
  await addPerson(world, "ana", [{ at: "mesa", role: "corps_member" }]);
  await addPerson(world, "ben", [{ at: "mesa", role: "corps_member" }]);
  await addPerson(world, "both", [
    { at: "mesa", role: "corps_member" },
    { at: "mesa", role: "coach" },
  ]);
  await world.run(COMMAND_LINE, (context) =>
    publishCourse(context, { content: COURSE, organizationId: "juniper" }),
  );
}
