import type { Layout } from './layout.ts';

/** Arabic has no capitals. What Persian, Dari and Kurdish add is under the letter it looks like. */
export const ar: Layout = {
  lang: 'ar',
  name: 'العربية',
  abc: 'أبج',
  rows: ['ضصثقفغعهخحجد', 'شسيبلاتنمكطذ', 'ئءؤرأىةوزظ⌫'],
  marks: ['،', '.؟'],
  more: {
    ا: 'أإآٱ',
    أ: 'إآ',
    ي: 'یئێ',
    ك: 'کگ',
    ب: 'پ',
    ج: 'چ',
    ز: 'ژ',
    ف: 'ڤ',
    ه: 'ةە',
    و: 'ؤۆ',
    '،': '؛:',
    '.': '!-@',
  },
};
