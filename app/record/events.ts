/**
 * What later domains may hear of earlier ones. `app/subscriptions.server.ts` maps each to use cases
 * that run in the same transaction.
 */
export type DomainEvent =
  | { kind: "course-published"; courseId: string; courseVersionId: string }
  | { kind: "objective-shown"; personId: string; courseId: string; objectiveId: string }
  | { kind: "objective-kept"; personId: string; courseId: string; objectiveId: string }
  | { kind: "coach-task-moved"; personId: string; taskId: string; holderId: string }
  | { kind: "role-ended"; personId: string; organizationId: string; role: string }
  | { kind: "observation-recorded"; personId: string; observationId: string }
  | { kind: "attendance-recorded"; personId: string; sessionId: string }
  | { kind: "attestation-signed"; personId: string; attestationId: string }
  | { kind: "credential-issued"; personId: string; credentialId: string; achievementId: string }
  | { kind: "credential-revoked"; personId: string; credentialId: string; achievementId: string }
  | { kind: "clearance-recorded"; personId: string }
  | { kind: "hold-changed"; personId: string };

export type EventKind = DomainEvent["kind"];
export type EventOf<K extends EventKind> = Extract<DomainEvent, { kind: K }>;
