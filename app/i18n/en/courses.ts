/** Words that help someone choose a course: where to begin, what it asks, how sure it is. */
export const courses = {
  "courses.begin": "Begin here",
  "courses.begin.first": "Begin with {title}",
  "courses.begin.next": "Next for you: {title}",
  "courses.begin.goOn": "Go on with {title}",
  "courses.begin.what": {
    one: "{summary} About {n} minute.",
    other: "{summary} About {n} minutes.",
  },
  "courses.begin.open": "Open {code}",
  "courses.after": "After {codes}",
  "courses.inPerson": "With a task in person",

  "courses.length.measured": {
    one: "{n} minute for all lessons, the median of {people} learners.",
    other: "{n} minutes for all lessons, the median of {people} learners.",
  },
  "courses.length.planned": {
    one: "About {n} minute for all lessons, as its authors estimate.",
    other: "About {n} minutes for all lessons, as its authors estimate.",
  },

  "courses.need": "What you need",
  "courses.need.sittings":
    "Short sittings. Each lesson stands alone, and your place is kept when you stop.",
  "courses.need.device":
    "A phone is enough. Most of it is text and drawings; a film or recording says how much it loads, loads only when you play it, and can be read instead.",
  "courses.need.paper": "No screen or no network? Print it and read it on paper.",
  "courses.need.task": {
    one: "For the badge: about {n} minute in person with a trained observer and another adult, for “{title}”.",
    other:
      "For the badge: about {n} minutes in person with a trained observer and another adult, for “{title}”.",
  },
  "courses.need.taskOnly":
    "For the badge: some time in person with a trained observer and another adult, for “{title}”.",

  "courses.toward": "It is made to count toward {roles}.",

  "courses.sure": "How sure we are",
  "courses.sure.works": {
    one: "It cites {n} source. Each lesson says beside its claims how sure they are.",
    other: "It cites {n} sources. Each lesson says beside its claims how sure they are.",
  },
  "courses.sure.partly": {
    one: "We could read {n} of them only in part.",
    other: "We could read {n} of them only in part.",
  },
  "courses.sure.all": "Every source, and what it does not show",
  "courses.sure.reviews": "Reviews of many studies",
  "courses.sure.reviews.what":
    "The firmest ground here. An average, not a promise for one student.",
  "courses.sure.trial": "Trials",
  "courses.sure.trial.what":
    "Groups were set by chance. What worked in one place may not in yours.",
  "courses.sure.small": "Small studies",
  "courses.sure.small.what": "One small study each: promising, not certain.",
  "courses.sure.single": "Single studies",
  "courses.sure.single.what":
    "One survey, interview study or follow-up each. They show what goes together, not what causes it.",
  "courses.sure.research": "Other research",
  "courses.sure.research.what": "Each lesson says what kind it is.",
  "courses.sure.framework": "Frameworks",
  "courses.sure.framework.what":
    "Built from research and from people’s words. Not a tested program.",
  "courses.sure.guidance": "Guidance",
  "courses.sure.guidance.what": "What agencies and expert groups advise.",
  "courses.sure.law": "Law",
  "courses.sure.law.what": "Check your state and your program: duties and words differ.",
  "courses.sure.practice": "Practice",
  "courses.sure.practice.what": "How people in the field do it. Not tested.",
  "courses.sure.news": "Reports",
  "courses.sure.news.what": "What was told at the time.",
} as const;
