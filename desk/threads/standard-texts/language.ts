/** What is shipped for answers in one language. */
export interface AnswerLanguage {
  /** BCP 47 tag, or `nl-x-jong`. */
  readonly language: string;
  /** By the ids of `titles`; `[…]` is for the colleague to fill in. */
  readonly texts: Readonly<Record<TextId, string>>;
  /** May we ask `whom` this `what`, before `day`? */
  readonly propose: (step: StepWords) => string;
  /** It is asked; what came of it is for the colleague to fill in. */
  readonly done: (step: Omit<StepWords, 'day'>) => string;
  /** Did it work, with them? */
  readonly askAfter: (to: string) => string;
}

export interface StepWords {
  readonly whom: string;
  readonly what: string;
  /** As words in this language. */
  readonly day: string;
}

/** What the shipped texts are for, in the order in which they are offered. For colleagues. */
export const titles = {
  received: 'Wij zoeken het uit',
  more: 'Iets meer weten',
  call: 'Zullen wij bellen?',
  talk: 'Samen een gesprek voorbereiden',
  who: 'Wie hierbij kan helpen',
  longer: 'Het duurt langer',
  official: 'Dit is nog geen bezwaar',
  how: 'Hoe gaat het nu?',
  safe: 'Bent u veilig?',
  bye: 'Afronden',
} as const;

export type TextId = keyof typeof titles;
