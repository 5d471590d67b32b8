/**
 * What came of eight digits: `wrong` or over, `busy` too many tries from here, `offline` no hub
 * answered, `cannot` this browser keeps nothing.
 */
export type EnrolAnswer = {
  readonly kind: 'in' | 'wrong' | 'busy' | 'offline' | 'cannot';
};
