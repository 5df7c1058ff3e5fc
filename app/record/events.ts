/**
 * What later domains may hear of earlier ones. `app/subscriptions.server.ts` maps each to use cases
 * that run in the same transaction.
 */
export type DomainEvent =
  | { kind: "course-published"; courseId: string; courseVersionId: string }
  | { kind: "objective-shown"; personId: string; courseId: string; objectiveId: string }
  | { kind: "objective-kept"; personId: string; courseId: string; objectiveId: string }
  | { kind: "version-taken"; personId: string; courseId: string; courseVersionId: string }
  | { kind: "coach-task-moved"; personId: string; taskId: string; holderId: string }
  | { kind: "role-ended"; personId: string; organizationId: string; role: string }
  | { kind: "invitation-accepted"; personId: string; organizationId: string; email: string }
  | { kind: "observation-recorded"; personId: string; observationId: string }
  | { kind: "attendance-recorded"; personId: string; sessionId: string }
  | { kind: "attestation-signed"; personId: string; attestationId: string }
  | { kind: "credential-issued"; personId: string; credentialId: string; achievementId: string }
  | { kind: "credential-revoked"; personId: string; credentialId: string; achievementId: string }
  | { kind: "clearance-recorded"; personId: string }
  | { kind: "age-recorded"; personId: string }
  | { kind: "agreement-changed"; personId: string; factId?: string }
  | { kind: "school-changed"; personId: string }
  | { kind: "conflict-changed"; personId: string }
  | { kind: "attest-recorded"; personId: string; factId?: string }
  | { kind: "name-changed"; personId: string }
  | { kind: "waiver-changed"; personId: string; waiverId: string }
  | { kind: "hold-changed"; personId: string }
  | { kind: "rule-published"; ruleSetId: string | null; placementIds: readonly string[] }
  | { kind: "fact-corrected"; personId: string; factId: string }
  | { kind: "person-merged"; personId: string; otherId: string }
  | { kind: "person-unmerged"; personId: string; otherId: string }
  | { kind: "person-erased"; personId: string };

export type EventKind = DomainEvent["kind"];
export type EventOf<K extends EventKind> = Extract<DomainEvent, { kind: K }>;
