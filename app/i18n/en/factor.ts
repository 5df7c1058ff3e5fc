/** Words about the second factor: a code from an app on the phone. */
export const factor = {
  "factor.title": "Code from your phone",
  "factor.lead": "A second proof beside your password, so that a stolen password opens nothing.",
  "factor.code": "Six-digit code",
  "factor.codeIfAny": "Six-digit code, if you use one",
  "factor.codeHint":
    "From the app on your phone. It changes every 30 seconds and works once. A recovery code works too.",
  "factor.demoCode": "In this demo, their phone shows {code} now.",
  "factor.noCode":
    "Six-digit code: that is not the code of now, or it was used. Wait for the next one.",

  "factor.give.title": "Give your code",
  "factor.give.lead": "Your password was right. Now the code for {email}.",
  "factor.give.button": "Sign in",

  "factor.on": "On since {day}",
  "factor.onWhy": "Signing in asks for a code from your phone after the password.",
  "factor.off": "Not set up yet",
  "factor.offNeeded":
    "You can place, clear or give rights to people, so a password alone is not enough. Until this is set up, only your own pages open.",
  "factor.offWhy": "You sign in with your password alone. A code makes that safer.",
  "factor.now": "How it stands",
  "factor.setUp": "Set it up",
  "factor.setUpNote": "It takes about two minutes.",
  "factor.begin": "Make my code",
  "factor.apps":
    "You need an app that shows such codes: Aegis, 2FAS, Google Authenticator, or your password manager.",
  "factor.scan": "1. Scan this with the app",
  "factor.scanLabel": "A code to scan with your app. The same is written below.",
  "factor.type": "Or type it into the app",
  "factor.confirm": "2. Type the code that the app shows now",
  "factor.confirmButton": "Turn it on",
  "factor.another": "Make another",
  "factor.recovery": "Recovery codes",
  "factor.recoveryNote": "For the day when your phone is lost",
  "factor.recoveryLeft": { one: "1 is left.", other: "{n} are left." },
  "factor.recoveryNew": "Make new recovery codes",
  "factor.recoveryKeep":
    "Write these down, or print this page. Each works once in place of a code. They are shown this one time.",
  "factor.recoveryGo": "I have kept them: go on",
  "factor.remove": "Turn it off",
  "factor.removeWhy": "Your password alone signs you in again.",
  "factor.needed": "Your role asks for it, so it stays on.",
  "factor.nothing-begun": "Make your code first.",
  "factor.has-factor": "It is on already.",
  "factor.done.removed": "It is off. Your password alone signs you in.",
  "factor.account": "Second proof",
  "factor.accountLink": "Code from your phone",

  "factor.lost.title": "Lost phone of {name}",
  "factor.lost.lead":
    "Without phone and recovery codes, two operators who have both seen who it is reset it together.",
  "factor.lost.none": "No second factor is set up",
  "factor.lost.noneWhy": "There is nothing to reset.",
  "factor.lost.set": "A second factor is set up",
  "factor.lost.setWhy":
    "Ask for a reset after you have seen the person, or talked to them in a call that you started.",
  "factor.lost.waiting": "Waits for a second operator",
  "factor.lost.waitingMine": "You asked. Another operator agrees on this page, until {until}.",
  "factor.lost.waitingTheirs":
    "Somebody asked. If you have seen the person too, agree, until {until}.",
  "factor.lost.ask": "Ask for a reset",
  "factor.lost.agree": "Agree, and reset it",
  "factor.lost.next": "What you can do",
  "factor.lost.done.ask": "Written down. Another operator agrees on this page.",
  "factor.lost.done.agree":
    "It is reset. Their sessions have ended, and they set up a new one after their password.",
  "factor.lost.yourself": "Nobody resets their own. Ask two other operators.",
  "factor.lost.no-factor": "No second factor is set up, so there is nothing to reset.",
  "factor.lost.same-person": "You asked for it, so somebody else agrees.",
  "factor.lost.no-such-proposal": "Nobody asked for this, or it is done. Open the page again.",
  "factor.lost.proposal-ended": "A day has passed since it was asked for. Ask again.",
  "factor.lost.link": "Reset the lost phone of {name}",
} as const;
