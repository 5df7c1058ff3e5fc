/** Words of the work-study and credit report. */
export const credit = {
  "reporting.credit.title": "Work-study and credit",
  "reporting.credit.what":
    "Each term with its college, approved hours, role and badges, for whoever pays or gives credit.",
  "credit.terms": "Terms",
  "credit.termsNote":
    "Every term that touches these days, with the hours in them that somebody else approved.",
  "credit.none": "No term in these days",
  "credit.noneText": "When you write down a member’s term, it appears here.",
  "credit.ask": "Which days",
  "credit.askNote": "Hours count on the day they were served.",
  "credit.csv": "Download all of it as CSV",
  "credit.count": "Terms",
  "credit.countWorkStudy": "Work-study terms",
  "credit.hours": "Hours approved",
  "credit.hoursWorkStudy": "Work-study hours approved",
  "credit.college": "College",
  "credit.term": "Term",
  "credit.termOf": "{n} hours, {days}",
  "credit.termWorkStudy": "{term}, work-study",
  "credit.roles": "Placed as",
  "credit.approved": "Approved",
  "credit.badges": "Badges held",
  "credit.noBadges": "None yet",
} as const;
