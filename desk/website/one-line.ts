/** `text` as one paragraph: whatever stands between its words is one space. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
