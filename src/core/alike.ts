/** Letters that people type one for another and that Unicode takes for two: "szkola", "cıktı". */
const ALIKE: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ґ: 'г',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

/** Marks above and below letters, apostrophes within words, and the stroke that draws out Arabic. */
const UNHEARD = /[\p{M}'’ʼ\u0640]/gu;

/** `text` in small letters that can be compared, whichever keyboard they come from. */
export function alike(text: string): string {
  return (
    text
      .toLowerCase()
      // Not NFKD, which makes some single characters eighteen times as long.
      .normalize('NFD')
      .replace(UNHEARD, '')
      .replace(/[ıłґةىیک]/g, (letter) => ALIKE[letter] ?? letter)
  );
}
