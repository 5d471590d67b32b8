import type { Layout } from './layout.ts';

/** Arabic has no capitals. What Persian, Dari and Kurdish add is under the letter it looks like. */
export const ar: Layout = {
  lang: 'ar',
  name: 'العربية',
  abc: 'أبج',
  rows: ['ضصثقفغعهخحجد', 'شسيبلاتنمكطذ', 'ئءؤرأىةوزظ⌫'],
  marks: ['،', '.؟'],
  more: {
    ا: 'أإآ',
    أ: 'إآ',
    ي: 'یئ',
    ك: 'کگ',
    ب: 'پ',
    ج: 'چ',
    ز: 'ژ',
    ف: 'ڤ',

    و: 'ؤ',
    '،': '؛:',
    '.': '!-@',
  },
};
