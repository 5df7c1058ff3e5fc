/** Words of changing a name. */
export const names = {
  "name.title": "Change a name",
  "name.own.title": "Change your name",
  "name.own.lead": "You go by {name} here. Badges you have keep the name they were issued to.",
  "name.lead":
    "They go by {name} here. Some clearances hold only for the name they were decided under: those have to be decided, or entered, again.",
  "name.own.clearances":
    "Some clearances hold only for the name they were decided under. If a rule asks for that, your program’s adjudicator has to enter a decision under the new name.",
  "name.field": "Name",
  "name.fieldHint": "As it stands on papers.",
  "name.save": "Save this name",
  "name.gone": "This person is not in your program now.",
  "identity.account.changeName": "Change your name",
  "identity.account.nameChanged": "Your name was changed.",

  "clearanceForm.under": "Under which name was it decided",
  "clearanceForm.under.present": "Their present name: {name}",
  "clearanceForm.under.another": "Another name, or the paper does not say",
  "clearanceForm.underHint": "Rules that ask for the present name do not count it",
  "clearanceForm.otherName":
    "Not known to be under their present name. Rules that ask for that do not count it.",
  "state.otherName": "Not under the present name",
  "step.otherName.you":
    "It was decided under another name, or nobody wrote down under which. Your program’s adjudicator enters a decision under your present name.",
  "step.otherName.them":
    "It was decided under another name, or nobody wrote down under which. A decision under the present name has to be entered.",
} as const;
