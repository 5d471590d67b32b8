/** Letters, digits and the few signs that no mail server reads as a route, a quote or a list. */
const ADDRESS =
  /^[a-z0-9_](?:[a-z0-9_+'-]|\.(?=[a-z0-9_+'-])){0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

/**
 * Whether `text` is one plain e-mail address and nothing else: no name, no comment, no quotes, no
 * second line. Stricter than mail itself is: what passes may stand in any header.
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}
