/** Digits, signs and letters with an accent: what a held key gives is here without holding. */
export const SIGN_ROWS = ['1234567890', `-/:;€@"'`, '!+éëèêïöü⌫', 'áóçàâîûñ'] as const;

/** For a phone number or a code: as on a telephone, in one direction in every language. */
export const PAD_ROWS = ['123⌫', '456-', '789␣', '+0↵'] as const;
