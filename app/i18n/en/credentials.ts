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
} as const;
