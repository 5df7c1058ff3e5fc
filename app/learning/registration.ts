/** A person takes a course, in the version that was released when they began. */
export interface Registration {
  id: string;
  personId: string;
  courseId: string;
  courseVersionId: string;
  createdAt: number;
}

/** The hash chain that seals the answers and statements of a registration. */
export function chainOf(registration: Pick<Registration, "id">): string {
  return `registration:${registration.id}`;
}
