/** Pictograms of the waiting-room screen, as paths for `drawing`. */
export const kioskSigns = {
  /** A finger that touches. */
  touch:
    'M9.5 12.5v-7a1.75 1.75 0 0 1 3.5 0V11l4.9 1.2a2 2 0 0 1 1.5 2.3l-.9 4.6a2 2 0 0 1-2 1.6h-4.6a3 3 0 0 1-2.3-1.1L5 14.8a1.6 1.6 0 0 1 2.4-2.1l2.1 2zM6.3 8a5.2 5.2 0 1 1 9.9-.2',
  language:
    'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5.5-5 12.5 0 18M12 3c5 5.5 5 12.5 0 18',
  letters: 'M2.5 18.5 7.5 5.5l5 13M4.3 14h6.4M15 18.5l3.25-8.5 3.25 8.5M16.2 15.5h4.1',
  aloud: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11',
  hush: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM16 9.5l5 5M21 9.5l-5 5',
  softer: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6',
  headphones:
    'M4 14.5V13a8 8 0 0 1 16 0v1.5M4 14h2.5a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1H6a2 2 0 0 1-2-2zM20 14h-2.5a1 1 0 0 0-1 1v4a1 1 0 0 0 1 1H18a2 2 0 0 0 2-2z',
  moreTime: 'M20 13a8 8 0 1 1-16 0 8 8 0 0 1 16 0zM9.5 2.5h5M12 9v4.3l2.8 1.7',
  /** Something goes along on your own phone. */
  takeAlong:
    'M8.5 2.5h7a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2zM9.5 6h1.8v1.8H9.5zM12.7 6h1.8v1.8h-1.8zM9.5 9.2h1.8V11H9.5zM12.7 11h1.8M11 18.5h2',
  desk: 'M3 11.5h18M5 11.5V20M19 11.5V20M14.5 5.5a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zM7.5 11.5a4.5 4.5 0 0 1 9 0',
  /** An eye that sees nothing. */
  hide: 'M3 9.5c4.5 6 13.5 6 18 0M12 14v3.5M6.5 12.5l-1.8 2.8M17.5 12.5l1.8 2.8',
  down: 'm5 9.5 7 7 7-7',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
} as const;

const face = (mouth: string): string =>
  `M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM9 9.7v.1M15 9.7v.1${mouth}`;

/** How it was, from little to much. */
export const faces = [
  face('M8 16.5a4.7 4.7 0 0 1 8 0'),
  face('M8.3 15h7.4'),
  face('M7.7 13.8a4.9 4.9 0 0 0 8.6 0'),
];
