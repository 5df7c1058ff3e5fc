import { acceptAsMember } from "../../app/identity/accept-invitation.server";
import { createAccount } from "../../app/identity/create-account.server";
import { createOrganization } from "../../app/identity/create-organization.server";
import { beginFactor, confirmOwnFactor } from "../../app/identity/enroll-factor.server";
import { codeOfStep, stepAt } from "../../app/identity/factor";
import { hashPassword } from "../../app/identity/hash-password.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { PLATFORM, type Role } from "../../app/identity/roles";
import { COMMAND_LINE } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import { ORGANIZATIONS, type OrganizationKey, PASSWORD, ZONE } from "../../tests/cast";
import type { Steps } from "./staged";

/** The cast's one password, hashed once: argon2 is slow by design. */
let hashed: Promise<string> | undefined;
const sharedHash = () => (hashed ??= hashPassword(PASSWORD));

export type OrganizationIds = Record<OrganizationKey | "platform", string>;

/** The operator creates every organization of the cast. */
export async function foundOrganizations(steps: Steps, by: string): Promise<OrganizationIds> {
  const ids: Partial<OrganizationIds> = { platform: PLATFORM };
  for (const [key, organization] of Object.entries(ORGANIZATIONS)) {
    const { kind, name } = organization;
    const under = "under" in organization ? ids[organization.under] : undefined;
    const { id } = await steps.step(`organization ${key}`, by, (context) =>
      createOrganization(context, {
        kind,
        name,
        timeZone: ZONE,
        state: "AZ",
        parentId: under ?? null,
      }),
    );
    ids[key as OrganizationKey] = id;
  }
  return ids as OrganizationIds;
}

/**
 * Invites someone and lets them in, by the same use cases as the pages'. Returns the person's id.
 * `key` names them in the story, whose steps are kept: never by their address.
 * `by` is who invites; null at the command line.
 */
export async function letIn(
  steps: Steps,
  by: string | null,
  person: {
    key: string;
    name: string;
    email: string;
    role: Role;
    organizationId: string;
    isDemo?: boolean;
  },
): Promise<string> {
  const { key, name, email, role, organizationId, isDemo = true } = person;
  const { linkId } = await steps.step(`invite ${key}`, by === null ? COMMAND_LINE : by, (context) =>
    invitePerson(context, { organizationId, role, email, address: null }),
  );
  const hash = await sharedHash();
  const personId = await steps.step(`account ${key}`, COMMAND_LINE, async (context) =>
    done(await createAccount(context, { name, email, passwordHash: hash, isDemo })),
  );
  await steps.step(`accept ${key}`, personId, (context) =>
    acceptAsMember(context, { linkId, email }),
  );
  return personId;
}

/**
 * Sets up the phone of someone who can place, clear or give rights. The demo's pages show its code; its
 * secret is in no step that is kept.
 */
export function giveFactor(steps: Steps, key: string, personId: string): Promise<null> {
  const { env } = steps.app;
  return steps.step(`phone of ${key}`, personId, async (context) => {
    const begun = await beginFactor(context, env);
    if (!begun.ok) return begun;
    const code = codeOfStep(begun.value.secret, stepAt(context.now));
    const confirmed = await confirmOwnFactor(context, env, { code, sessionId: null });
    return confirmed.ok ? done(null) : confirmed;
  });
}
