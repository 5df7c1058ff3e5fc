/** Words of the page where an operator changes an organization's signing keys. */
export const keys = {
  "keys.title": "Signing keys: {name}",
  "keys.lead":
    "Every credential of {name} is signed with two keys: one for its file, one for its token. Anyone can check the signatures with the public halves.",
  "keys.document": "The public halves",
  "keys.list": "Keys",
  "keys.none": "No keys yet",
  "keys.noneWhy":
    "{name} has not issued a credential yet. The first pair is made with the first one.",
  "keys.key": "Key",
  "keys.use": "Signs",
  "keys.use.Ed25519": "Files",
  "keys.use.ES256": "Tokens",
  "keys.state": "State",
  "keys.since": "Since",
  "keys.state.staged": "Published, waiting",
  "keys.state.active": "In use",
  "keys.state.retired": "Retired",
  "keys.state.compromised": "Shut out",
  "keys.means": "What the states mean",
  "keys.means.staged": "Anyone can read it already. It signs nothing yet.",
  "keys.means.active": "It signs what is issued now.",
  "keys.means.retired":
    "What it signed stays valid. Its private half is destroyed, so it can sign nothing more.",
  "keys.means.compromised":
    "Someone else may have it. Everyone who checks refuses whatever it signed.",

  "keys.first": "Make a pair now",
  "keys.firstWhy":
    "You do not have to: Muster makes a pair when the next credential is signed. A pair made now is published and in use at once.",
  "keys.makeFirst": "Make a pair",

  "keys.change": "Change keys on a day of your choice",
  "keys.changeNote":
    "Once a year is plenty. Also do it when someone leaves who could read the server’s secrets.",
  "keys.stageWhy":
    "First publish the next pair. It waits for 24 hours, so that everyone who checks has time to read the new list of keys. Nothing else changes.",
  "keys.stage": "Publish the next pair",
  "keys.activateWhy":
    "The waiting pair takes over when you say so. From then on it signs, the old pair is retired, and the old private halves are destroyed. You cannot undo this. Credentials stay as they are.",
  "keys.activate": "Use the new pair from now on",
  "keys.activateFrom": "You can do this from {at} on. It never happens by itself: come back then.",

  "keys.published": "See the keys that everyone reads until then",

  "keys.compromise": "A key got into the wrong hands",
  "keys.compromiseNote": "Two people do this. Say it at once, even if you only suspect it.",
  "keys.compromise.now":
    "When you say so: the key and its other half sign nothing more, their private halves are destroyed, and if they were in use a new pair takes over in the same moment. What they signed stays valid.",
  "keys.compromise.then": "When another operator confirms it, which nobody can undo:",
  "keys.compromise.refused": "Whatever the key has signed is refused, whoever signed with it.",
  "keys.compromise.resigned":
    "Every credential is signed again, with the same link and the same dates.",
  "keys.compromise.told": "Every earner gets one letter and is asked to download again.",
  "keys.compromise.which": "Which key",
  "keys.compromise.none": "Every key is shut out already.",
  "keys.report.reason": "What happened",
  "keys.report.seen": "Someone saw or copied it",
  "keys.report.server-entered": "Someone got into the server",
  "keys.report.person-left": "Someone who could read it has left",
  "keys.report.unknown-signature": "There is a signature that nobody here made",
  "keys.report.do": "Stop this key from signing",
  "keys.reports": "Waiting for a second person",
  "keys.report.said": "{kid}: {reason}",
  "keys.report.by": "{name} says so, {at}. It signs nothing more. What it signed is still valid.",
  "keys.report.mine": "You said so. Another operator confirms it.",
  "keys.compromise.do": "Shut this key out",
  "keys.compromise.of": "Shut this key out: {kid}",
  "keys.withdraw.do": "It was a false alarm",
  "keys.withdraw.of": "It was a false alarm: {kid}",
  "keys.drill": "Credentials signed again: {signed} of {all}. Earners told: {told}.",

  "keys.history": "What was done",
  "keys.event.key-staged": "{kid} was published",
  "keys.event.key-activated": "{kid} came into use",
  "keys.event.key-retired": "{kid} was retired and its private half destroyed",
  "keys.event.key-reported": "{kid} was said to be in the wrong hands",
  "keys.event.key-report-withdrawn": "What was said of {kid} was taken back",
  "keys.event.key-compromised": "{kid} was shut out",
  "keys.event.key-sealed-anew": "{kid} was encrypted again on the server",
  "keys.by": "{at}, by {name}",
  "keys.bySystem": "{at}, by Muster or a command on the server",

  "keys.done.stage": "The next pair is published.",
  "keys.done.activate": "The new pair is in use.",
  "keys.done.report":
    "The key signs nothing more. Ask another operator to confirm it on this page.",
  "keys.done.withdraw": "It is taken back. What the key signed stays valid.",
  "keys.done.compromise":
    "The key is shut out. Credentials are being signed again. Reload this page to see how far that is.",
  "keys.refused.already-staged": "A pair is published already and is waiting to be used.",
  "keys.refused.changed":
    "The keys are not what they were when you opened this page. Look at them again.",
  "keys.refused.nothing-staged": "No pair is waiting. Publish one first.",
  "keys.refused.too-soon": "The waiting pair can be used from {at} on.",
  "keys.refused.no-reason": "Choose what happened.",
  "keys.refused.already-reported": "Someone has said so already. Another operator confirms it.",
  "keys.refused.already-compromised": "That key is shut out already.",
  "keys.refused.not-reported": "Nothing waits about that key.",
  "keys.refused.same-person": "You said so yourself. Another person confirms it.",
  "keys.refused.no-such-key": "Choose a key of this organization.",
} as const;
