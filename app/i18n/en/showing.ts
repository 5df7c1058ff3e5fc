/** Words for showing a credential: who may see it, its pictures, print sheet and evidence. */
export const showing = {
  "showing.visibility.title": "Who can open this page",
  "showing.visibility.choose": "Who can open it",
  "showing.visibility.note":
    "It holds from the next request on. A copy that someone has can always be checked: it names no one.",
  "showing.visibility.save": "Save who can open it",
  "showing.visibility.back": "All your credentials",
  "showing.visibility.change": "Change who can open it",
  "showing.visibility.private.now": "Private",
  "showing.visibility.private.choice": "Private",
  "showing.visibility.private.hint":
    "Only you and the college that issued it. To everyone else there is no such page or file. Your program still sees that you hold it.",
  "showing.visibility.unlisted.now": "By its link, without your name",
  "showing.visibility.unlisted.choice": "By its link, without your name",
  "showing.visibility.unlisted.hint":
    "Anyone who has the link. The page and the files do not say who holds it.",
  "showing.visibility.public.now": "By its link, with your name",
  "showing.visibility.public.choice": "By its link, with your name",
  "showing.visibility.public.hint":
    "Anyone who has the link reads that you hold it. We ask search engines to leave the page out.",
  "showing.visibility.underAge":
    "It stays private until you are 18. Then you decide. You can give a file to someone yourself at any time.",
  "showing.crumb.private": "Private page: nobody else can open it.",
  "showing.crumb.unlisted": "Unlisted page: only people who have its link can find it.",
  "showing.crumb.public": "Public page. The holder can turn it off at any time.",
} as const;
