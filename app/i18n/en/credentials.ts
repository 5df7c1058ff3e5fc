/** Words of the credentials pages. */
export const credentials = {
  "credentials.strand.safe": "Safe service",
  "credentials.strand.relationships": "Relationships",
  "credentials.strand.tutoring": "Tutoring",
  "credentials.strand.sel": "Social-emotional",
  "credentials.strand.roles": "Roles",
  "credentials.level.badge": "Badge",
  "credentials.level.foundation": "Foundation",
  "credentials.level.credential": "Credential",
  "credentials.level.renewal": "Renewal",
  "credentials.badge.label":
    "{level}: {title}, {strand}, {code} version {version}, issued by {issuer}",

  "credentials.evidence.objectives-shown.name": "Shown on new questions",
  "credentials.evidence.objectives-shown.said": {
    one: "The objective of the course, on questions not seen before, with answers withheld",
    other: "All {n} objectives of the course, on questions not seen before, with answers withheld",
  },
  "credentials.evidence.practice-task.name": "Practice task",
  "credentials.evidence.practice-task.said": {
    one: "Rated 3 of 4 or better in every row by a trained observer, in person",
    other: "Rated 3 of 4 or better in every row by a trained observer, {n} times",
  },
} as const;
