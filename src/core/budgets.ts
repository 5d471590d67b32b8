/** How much one source or one embed may ask of a hub, so that nobody keeps others out. */
export interface Budgets {
  /** Stored submissions an hour from one source at the plain proof; beyond it the proof is raised. */
  readonly sourcePlain: number;
  /** Submissions an hour from one source before it may be refused. */
  readonly sourceHour: number;
  /** Submissions an hour through one embed before a source over its own budget is refused. */
  readonly embedHour: number;
  /** Submissions an hour that a waiting-room screen signs; beyond it a proof is asked of it too. */
  readonly kioskHour: number;
  /** Challenges an hour for one source. */
  readonly challengeHour: number;
  /** Mailbox look-ups a minute from one source. */
  readonly lookupMinute: number;
  /** Failed log-ins, and views of the recovery record, in ten minutes from one source. */
  readonly loginTries: number;
  /** Mails an hour that one colleague may have sent. */
  readonly mailHour: number;
  /** Openings an hour that are counted from one source. */
  readonly openingHour: number;
  /** Openings an hour that are counted of one embed. */
  readonly embedOpeningHour: number;
}

export const DEFAULT_BUDGETS: Budgets = {
  sourcePlain: 40,
  sourceHour: 200,
  embedHour: 600,
  kioskHour: 120,
  challengeHour: 1_000,
  lookupMinute: 120,
  loginTries: 10,
  mailHour: 60,
  openingHour: 10,
  embedOpeningHour: 1_000,
};
