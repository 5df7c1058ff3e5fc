import { z } from "zod";
import { considerAwards } from "./credentials/consider-awards.server";
import { publishStatusList } from "./credentials/publish-status-list.server";
import { resignAwards } from "./credentials/resign-awards.server";
import { reviewDependents } from "./credentials/review-dependents.server";
import { signCredential } from "./credentials/sign-credential.server";
import { supersedeAward } from "./credentials/supersede-award.server";
import { sendMail } from "./identity/send-mail.server";
import { applyRegrade } from "./learning/apply-regrade.server";
import { askToObserve } from "./observation/ask-to-observe.server";
import { giveUpSeats } from "./observation/give-up-seats.server";
import { enrolEveryone, enrolJoined } from "./placement/enrolments/enrol-joined.server";
import { markHints } from "./placement/hints/mark-hints.server";
import { askToEnd } from "./placement/offers/ask-to-end.server";
import { recheckPlacements } from "./placement/recheck-placements.server";
import { adoptListed } from "./placement/roster/adopt-listed.server";
import { importNext } from "./placement/roster/import-roster.server";
import { recheckAfterRule } from "./placement/rules/recheck-after-rule.server";
import { checkSupervisors } from "./placement/schools/check-supervisors.server";
import type { App } from "./record/app.server";
import type { Subscribers } from "./record/run-in-transaction.server";
import type { OutboxHandlers } from "./record/sweep-outbox.server";

/** The one file that knows all domains: which use cases of later domains follow an event. */
export const subscribers: Subscribers = {
  "course-published": [],
  "objective-shown": [askToObserve, considerAwards],
  "objective-kept": [considerAwards],
  // What the newer version asks may be all shown already.
  "version-taken": [askToObserve, considerAwards],
  "coach-task-moved": [],
  "role-ended": [
    async (context, { personId, organizationId, role }) => {
      if (role !== "corps_member") return;
      await context.enqueue({ kind: "give-up-seats", payload: { personId, organizationId } });
    },
    checkSupervisors,
  ],
  "invitation-accepted": [adoptListed, enrolJoined],
  "observation-recorded": [(context, { personId }) => considerAwards(context, { personId })],
  "attendance-recorded": [(context, { personId }) => considerAwards(context, { personId })],
  "attestation-signed": [(context, { personId }) => considerAwards(context, { personId })],
  "credential-issued": [
    supersedeAward,
    reviewDependents,
    (context, { personId }) => considerAwards(context, { personId }),
  ],
  "credential-revoked": [
    reviewDependents,
    (context, { kind, personId, credentialId }) =>
      recheckPlacements(context, { personId, cause: kind, factId: credentialId }),
  ],
  "clearance-recorded": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "age-recorded": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "agreement-changed": [
    (context, { kind, ...change }) => recheckPlacements(context, { ...change, cause: kind }),
  ],
  "school-changed": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "conflict-changed": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "attest-recorded": [
    (context, { kind, ...change }) => recheckPlacements(context, { ...change, cause: kind }),
  ],
  "name-changed": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "waiver-changed": [
    (context, { kind, personId, waiverId }) =>
      recheckPlacements(context, { personId, cause: kind, factId: waiverId }),
  ],
  "hold-changed": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  "rule-published": [
    (context, { kind, placementIds }) => recheckAfterRule(context, { placementIds, cause: kind }),
  ],
  "fact-corrected": [
    (context, { kind, personId, factId }) =>
      recheckPlacements(context, { personId, cause: kind, factId }),
  ],
  "person-merged": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
  ],
  // Two people again: each is judged by what is theirs.
  "person-unmerged": [
    (context, { kind, personId }) => recheckPlacements(context, { personId, cause: kind }),
    (context, { kind, otherId }) => recheckPlacements(context, { personId: otherId, cause: kind }),
  ],
  "person-erased": [askToEnd],
  "every event": [markHints],
};

const toSign = z.object({ credentialId: z.string() });
const left = z.object({ personId: z.string(), organizationId: z.string() });
const toImport = z.object({ uploadId: z.string() });
const toPublish = z.object({ listId: z.string() });
const toRegrade = z.object({ regradeId: z.string() });
const toResign = z.object({ organizationId: z.string(), kid: z.string() });

/** Who does each kind of after-commit work. */
export const outboxHandlers: OutboxHandlers<App> = {
  mail: sendMail,
  "sign-credential": (app, payload) => signCredential(app, toSign.parse(payload).credentialId),
  "give-up-seats": (app, payload) => giveUpSeats(app, left.parse(payload)),
  "import-roster": (app, payload) => importNext(app, toImport.parse(payload)),
  "apply-enrolments": async (app) => {
    await enrolEveryone(app, "outbox");
  },
  "apply-regrade": (app, payload) => applyRegrade(app, toRegrade.parse(payload).regradeId),
  "publish-status-list": (app, payload) => publishStatusList(app, toPublish.parse(payload).listId),
  "resign-awards": (app, payload) => resignAwards(app, toResign.parse(payload)),
};
