import {
  heading,
  item,
  linkRelation,
  NAMESPACES,
  packed,
  paragraph,
  partRelation,
  picture,
  relations,
  run,
  table,
  wordParts,
  XML,
} from "../word/build";

/** The course that a new author has in Word, and its questions as another system gave them out. */
export const COURSE = {
  code: "TUT-9",
  title: "Help that a student asks for",
  lessons: ["Ask before you help", "Give one hint at a time", "End on what went well"],
} as const;

/** The work that the notes of the Word file name. */
export const SOURCE = { who: "Juniper Flat College, 2026", work: "Handbook for tutors" } as const;

const OBJECTIVES = [
  "Ask a student what they have tried before you help.",
  "Give the smallest hint that gets a student moving.",
  "Close a session by naming one thing that the student did well.",
];

const CHAPTERS: readonly (readonly string[])[] = [
  [
    heading(1, COURSE.lessons[0]),
    paragraph(
      "A child looks up from the page and says, “I cannot do this.” It is easy to start to explain. Wait a moment. Ask what the child has done so far, and let the child show you.",
    ),
    paragraph(
      `${run("A tutor who asks first learns where the work stopped.")}${note(2)}${run(" You then help with that step, and with no other. The child keeps the work that is already right.")}`,
    ),
    heading(2, "Three questions to ask"),
    item("What have you tried?"),
    item("Where did it stop?"),
    item("What do you think comes next?"),
    paragraph(
      "Say the first one in a calm voice. Then be quiet and look at the page with the child. Most children need a little time to find their words.",
    ),
    picture1(),
    heading(2, "Worked example: Two apples"),
    paragraph(
      "A child has 2 apples and gets 3 more, and writes 23. You ask, “What did you do first?” The child says, “I put them side by side.” Now you know what to talk about. You ask the child to draw the apples and count them.",
    ),
    heading(2, "Scenario: The blank page"),
    paragraph("Setting: A library table after school"),
    paragraph(
      "A child has a blank page and a story to write. The child says that nothing comes. What do you do?",
    ),
    paragraph("Partial: You tell the child to write anything at all."),
    paragraph("Why: Starting is right, and the child still does not know where to start."),
    paragraph("Strong: You ask what the child has thought of so far."),
    paragraph("Why: Now you hear an idea, and the child hears it too. You can build on it."),
    paragraph("Harmful: You write the first line yourself."),
    paragraph("Why: It is meant as a start, and it tells the child that the story is yours."),
    heading(2, "Reflect"),
    paragraph("When did somebody last ask you what you had tried?"),
    heading(2, "Key idea: Ask, then help"),
    paragraph("Ask what the child has tried. Then help with the next step."),
  ],
  [
    heading(1, COURSE.lessons[1]),
    paragraph(
      `${run("A hint is small when the child still does the work.")}${note(3)}${run(" Start with the smallest one that you can think of. Give the next one when the child is still stuck.")}`,
    ),
    heading(2, "From small to large"),
    table(
      ["Hint", "What you say"],
      ["Point", "Look at this line again."],
      ["Ask", "What does the sign tell you to do?"],
      ["Show a part", "I do the first step. You do the second."],
    ),
    paragraph(
      "After each hint, wait. Count to five in your head. The child needs that time to think, and it feels longer to you than to the child.",
    ),
    paragraph(
      `${run("More ideas stand on the page of the ")}<w:hyperlink r:id="rId20">${run("What Works Clearinghouse")}</w:hyperlink>${run(".")}`,
    ),
    heading(2, "When a hint does not help"),
    paragraph(
      "Say that the hint was yours and not a good one. Then ask the child to tell you what the task is, in their own words. Very often the trouble is there.",
    ),
    paragraph(
      "Do not make the task easy by doing it. A child who gets the answer from you has an answer. A child who gets a hint has a way to find one.",
    ),
  ],
  [
    heading(1, COURSE.lessons[2]),
    paragraph(
      "The last minute is what a child takes home. Do not spend it on one more task. Look back at the work together and find something that the child did well.",
    ),
    heading(2, "Name what you saw"),
    paragraph(
      "Say what the child did, and not what the child is. “You checked your sum twice” tells the child what to do again. “You are so clever” does not.",
    ),
    item("Say what you saw.", 2),
    item("Say what it led to.", 2),
    item("Ask what to do first next time.", 2),
    paragraph(
      "Then write one line in the notebook, so that the next tutor knows where to go on. Give the child a moment to read it.",
    ),
    paragraph(
      "Some days not much goes well. Then name the effort that you saw: the child stayed, asked, or tried a new way. That is true, and it counts.",
    ),
  ],
];

function note(id: number): string {
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

function picture1(): string {
  return paragraph(picture("A tutor and a child look at one page together"));
}

const footnote = (id: number, words: string) =>
  `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${words}`)}`, "FootnoteText")}</w:footnote>`;

/** The course as a Word file: a title, objectives, three chapters with lists, a table, a link, a picture and notes. */
export function courseInWord(): Uint8Array {
  const body = [
    paragraph(COURSE.title, "Title"),
    paragraph("Ask first, hint small, and end well: three habits of a good tutor."),
    heading(1, "Objectives"),
    ...OBJECTIVES.map((words) => item(words)),
    ...CHAPTERS.flat(),
  ];
  const parts = wordParts(body.join(""));
  parts["word/footnotes.xml"] =
    `${XML}<w:footnotes ${NAMESPACES}>${footnote(2, "Juniper Flat College, Handbook for tutors, 2026, page 12.")}${footnote(3, "Juniper Flat College, Handbook for tutors, 2026, page 15.")}</w:footnotes>`;
  parts["word/_rels/document.xml.rels"] = relations(
    partRelation("rId1", "styles", "styles.xml"),
    partRelation("rId2", "numbering", "numbering.xml"),
    partRelation("rId3", "footnotes", "footnotes.xml"),
    partRelation("rId9", "image", "media/image1.png"),
    linkRelation("rId20", "https://ies.ed.gov/ncee/wwc/"),
  );
  return packed(parts);
}

interface Asked {
  stem: string;
  right: string;
  wrong: readonly [text: string, because: string][];
  because: string;
}

/** Five questions for each lesson. Each answer says what is right about it and what is missing. */
const QUESTIONS: readonly (readonly Asked[])[] = [
  [
    {
      stem: "A girl pushes her fractions sheet away and sighs. What do you say first?",
      right: "“Show me what you did up to here.”",
      because: "You see which step she reached, so that your help starts at that step.",
      wrong: [
        [
          "“Watch, I will do number one and then you copy it.”",
          "She sees a finished problem, but you do not learn where hers went wrong.",
        ],
        ["“Take a break and we come back later.”", ""],
      ],
    },
    {
      stem: "Your partner tutor explains long division to a boy who has not spoken yet. What could you whisper to your partner?",
      right: "“Let him tell us how far he got, and after that explain.”",
      because: "The boy then speaks first, and the explanation can fit what he already knows.",
      wrong: [
        [
          "“Speak more slowly.”",
          "Slow words are kind, but nobody knows yet whether they are about his trouble.",
        ],
        [
          "“Use the blocks.”",
          "Blocks often help, but first you need to know what they should show.",
        ],
      ],
    },
    {
      stem: "Two tutors open with different words: one with “Any questions?”, one with “Walk me through your map.” Which opening tells more, and why?",
      right: "The map one: its answer shows thinking.",
      because: "Walking through the map makes the work visible, where a yes or no would hide it.",
      wrong: [
        [
          "The other: it leaves the choice with the learner and does not put anyone on the spot.",
          "Choice matters, but most learners who are stuck say that they have none.",
        ],
        [
          "Neither, since both wait for the learner to speak.",
          "Waiting is part of both, yet one of them asks for something that you can see.",
        ],
      ],
    },
    {
      stem: "A reader stops at a long word, and an older tutor says the word for him at once. What would have kept the work with the reader?",
      right: "Pausing, then wondering aloud which part he knows.",
      because: "A pause and a look for a known part leave the reading to the reader.",
      wrong: [
        [
          "Covering the picture above the text.",
          "Covering it stops guessing from pictures, but gives him no way into the word.",
        ],
        [
          "Saying the word, then having him repeat it three times.",
          "Repeating can help memory, but the finding was done by the tutor.",
        ],
      ],
    },
    {
      stem: "Practice: your student says “It is all wrong.” Which reply opens the work again?",
      right: "“Which line were you sure about?”",
      because: "Looking for a sure line finds what stands already and where to go on.",
      wrong: [
        [
          "“No, it is not, you are doing great.”",
          "Comfort is kind, but it does not look at a single line of the work.",
        ],
        [
          "“Then we start on a clean sheet together.”",
          "A clean sheet throws away the lines that were right as well.",
        ],
      ],
    },
  ],
  [
    {
      stem: "A student has set up an equation and stares at the minus sign. Which is the smallest push?",
      right: "Tap the sign and stay silent.",
      because: "A tap directs the eyes to one place and leaves all of the thinking to the student.",
      wrong: [
        [
          "Move the number across and let the student finish.",
          "The student finishes something, but the step that was hard is now yours.",
        ],
        [
          "Explain how signs change on the two sides.",
          "The rule is right, yet it comes before the student has looked again.",
        ],
      ],
    },
    {
      stem: "On Tuesday a colleague gave three clues within ten seconds. What should change on Thursday?",
      right: "One clue, followed by a slow count to five.",
      because: "A count leaves room to use the first clue before another one is needed.",
      wrong: [
        [
          "Write the three clues on cards so that none of them is forgotten by anybody.",
          "Cards keep the clues, but they still arrive all at the same time.",
        ],
        [
          "No clue at all.",
          "Silence leaves the work with the child, but a child who is stuck needs some way on.",
        ],
      ],
    },
    {
      stem: "Your clue about rhyme fell flat: the second grader only shrugs. What comes next?",
      right: "Own that, and hear the task retold by the second grader.",
      because: "Retelling shows whether the task was understood at all, which no clue can mend.",
      wrong: [
        [
          "Repeat the clue louder.",
          "Louder words are easier to hear, but a shrug is seldom about hearing.",
        ],
        [
          "Give the rhyme so that the poem can be finished before the bell.",
          "The poem is finished in time, but the rhyme was found by you.",
        ],
      ],
    },
    {
      stem: "Show-and-tell plans: plan one models the opening row of a table and leaves the rest; plan two fills every row in color. Which one is a hint?",
      right: "The first, as most rows stay open.",
      because: "A modelled row shows the way and leaves the other rows as work to be done.",
      wrong: [
        [
          "The second, since color helps people remember.",
          "Color can help memory, but no row is left for the learner to fill.",
        ],
        [
          "Both, because each of them shows something.",
          "Both show something, but a hint has to leave some work to do.",
        ],
      ],
    },
    {
      stem: "Practice: a boy adds the bottoms of two fractions. Which words would you try before any others?",
      right: "“What does the bottom number count?”",
      because: "His own words about the bottom number let him see the slip by himself.",
      wrong: [
        [
          "“You need a common bottom number here, so multiply these two.”",
          "It is the right method, but he has not met the reason for it yet.",
        ],
        [
          "“Check number four.”",
          "Pointing at the place is small, but it does not say what to look for there.",
        ],
      ],
    },
  ],
  [
    {
      stem: "Two minutes remain and a worksheet is half done. How do you use them?",
      right: "Look back for something that worked, and say it.",
      because: "Looking back lets the learner leave with something true that can be done again.",
      wrong: [
        [
          "Race to do two more rows of the worksheet.",
          "More rows get done, but the session ends in a hurry and on what is missing.",
        ],
        [
          "Let the learner pack up early.",
          "A calm end is good, but nothing is said about what the learner did.",
        ],
      ],
    },
    {
      stem: "Which sentence would make a sixth grader most likely to reread her draft again next week?",
      right: "“Rereading let you catch that missing word.”",
      because: "It names the act and what came of it, so that she knows what to repeat.",
      wrong: [
        [
          "“You have a real gift for writing and always will.”",
          "It is warm, but a gift is nothing that she could do again next week.",
        ],
        [
          "“Good job today.”",
          "Praise is welcome, but it does not say which part of the job was good.",
        ],
      ],
    },
    {
      stem: "A hard afternoon: tears, two torn pages, nothing solved. The tutor wants to close honestly. What fits?",
      right: "Thank him for staying and for trying another way after the tears.",
      because: "Staying and trying are true, and they are worth doing on the next hard afternoon.",
      wrong: [
        [
          "Say that it was fun.",
          "It sounds kind, but he knows that it was not so and may trust you less.",
        ],
        [
          "List what has to be better on Friday.",
          "A plan can help, but a list of faults is a heavy thing to carry home.",
        ],
      ],
    },
    {
      stem: "You will be away on Monday and someone else sits at your table. What belongs in the notebook?",
      right: "A line on where to go on.",
      because: "One line on the next step lets the other tutor begin without guessing.",
      wrong: [
        [
          "Everything that went wrong, with dates, so that the other tutor is warned.",
          "Facts are useful, but a page of faults makes a cold start for both of them.",
        ],
        ["A smiley face.", "It is friendly, but nobody learns from it what to do on Monday."],
      ],
    },
    {
      stem: "Practice: “You are so clever,” a volunteer tells a boy who drew a number line. What would be better?",
      right: "“Your number line showed the jump.”",
      because: "It says what the drawing did, which he can use for the next problem.",
      wrong: [
        [
          "“You are the cleverest of the whole group today.”",
          "He may be proud, but comparing says nothing about how the work was done.",
        ],
        [
          "“Well drawn.”",
          "That is closer to the work, but it does not say what the drawing was good for.",
        ],
      ],
    },
  ],
];

const escaped = (text: string) => text.replace(/[~=#{}:\\]/g, "\\$&");

/** The questions as a GIFT file of Moodle: a category for each lesson, the key in another place each time. */
export function questionsInGift(): string {
  let nth = 0;
  return QUESTIONS.map((questions, lesson) => {
    const asked = questions.map(({ stem, right, because, wrong }) => {
      const answers = wrong.map(([text, why]) => `~${escaped(text)}${why && ` #${escaped(why)}`}`);
      answers.splice(nth++ % 3, 0, `=${escaped(right)} #${escaped(because)}`);
      return `${escaped(stem)} {\n${answers.join("\n")}\n}`;
    });
    return [`$CATEGORY: $course$/${COURSE.lessons[lesson]}`, ...asked].join("\n\n");
  }).join("\n\n");
}
