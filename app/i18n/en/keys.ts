/** Words of the page where an operator changes an organization's signing keys. */
export const keys = {
  "keys.title": "Signing keys: {name}",
  "keys.lead":
    "Every credential of {name} is signed by two keys: one for the file, one for the token. Anyone can check it against the public halves.",
  "keys.document": "The public halves",
  "keys.list": "Keys",
  "keys.none": "No keys yet",
  "keys.noneWhy": "The first pair is made with the first credential. You can also make it now.",
  "keys.key": "Key",
  "keys.use": "Signs",
  "keys.use.Ed25519": "Files",
  "keys.use.ES256": "Tokens",
  "keys.state": "State",
  "keys.since": "Since",
  "keys.state.staged": "Published, waits",
  "keys.state.active": "In use",
  "keys.state.retired": "Retired",
  "keys.state.compromised": "Shut out",
  "keys.means": "What the states mean",
  "keys.means.staged": "Anyone can read it already. It signs nothing yet.",
  "keys.means.active": "It signs what is issued now.",
  "keys.means.retired":
    "What it signed stays valid. Its private half is destroyed, so it can sign nothing more.",
  "keys.means.compromised":
    "Someone else may have it. Whatever it signed is refused, by everyone who checks.",

  "keys.change": "Change keys on a day of your choice",
  "keys.changeNote":
    "Once a year is plenty, and whenever someone leaves who could read the server’s secrets.",
  "keys.stageWhy":
    "First publish the next pair. It waits for 24 hours, so that no one who checks still holds a list of keys without it. Nothing else changes.",
  "keys.stage": "Publish the next pair",
  "keys.activateWhy":
    "The pair that waits can take over. From then on it signs, the old pair is retired, and its private halves are destroyed. That cannot be taken back. Credentials stay as they are.",
  "keys.activate": "Use the new pair from now on",
  "keys.activateFrom": "Possible from {at} on. It never happens by itself: come back then.",

  "keys.compromise": "A key got into other hands",
  "keys.compromiseNote": "Do this at once, also when you only suspect it. It cannot be taken back.",
  "keys.compromise.refused": "Whatever the key signed, by us or by anyone else, is refused.",
  "keys.compromise.pair": "If the key is in use, a new pair takes over in the same moment.",
  "keys.compromise.resigned":
    "Every credential is signed again, with the same link and the same dates.",
  "keys.compromise.told": "Every earner gets one letter and is asked to download again.",
  "keys.compromise.which": "Which key",
  "keys.compromise.none": "No key is left that could be shut out.",
  "keys.compromise.do": "Shut this key out",
  "keys.drill": "Credentials signed again: {signed} of {all}. Earners told: {told}.",

  "keys.history": "What was done",
  "keys.event.key-staged": "{kid} was published",
  "keys.event.key-activated": "{kid} came into use",
  "keys.event.key-retired": "{kid} was retired and its private half destroyed",
  "keys.event.key-compromised": "{kid} was shut out",
  "keys.event.key-sealed-anew": "{kid} was sealed anew on the server",
  "keys.by": "{at}, by {name}",
  "keys.bySystem": "{at}, by Muster or a command on the server",

  "keys.done.stage": "The next pair is published.",
  "keys.done.activate": "The new pair is in use.",
  "keys.done.compromise":
    "The key is shut out. Credentials are being signed again; load this page again to see how far it is.",
  "keys.refused.already-staged": "A pair is published already and waits to be used.",
  "keys.refused.changed":
    "The keys are not what they were when you opened this page. Look at them again.",
  "keys.refused.nothing-staged": "No pair waits. Publish one first.",
  "keys.refused.too-soon": "The pair that waits can be used from {at} on.",
  "keys.refused.no-such-key": "Choose a key of this organization.",
} as const;
